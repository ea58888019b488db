import { Alert, Button } from '@patternfly/react-core';
import { Table, Tbody, Td, Th, Thead, Tr } from '@patternfly/react-table';
import { useRouteAct } from '../../api/queries';
import type { Integration, Route } from '../../api/types';
import { Figure, FigureHead } from '../../parts/Figure';
import { shortName } from '../../parts/formats';
import { reasonOf } from '../../parts/reasons';
import { StateLabel } from '../../parts/StateLabel';
import { useMayAct } from '../../parts/useMayAct';

interface RouteTableProps {
  readonly integration: Integration;
  readonly chosen: string | undefined;
  readonly onChoose: (route: string) => void;
}

/** The routes with their figures, and what can be done with them. */
export function RouteTable({ integration, chosen, onChoose }: RouteTableProps) {
  const act = useRouteAct(integration.team, integration.name);
  const mayAct = useMayAct(integration.team);
  return (
    <div className="ub-gap ub-scroll">
      {act.error && <Alert isInline variant="danger" title={reasonOf(act.error)} className="ub-gap" />}
      <Table aria-label="Routes" variant="compact" gridBreakPoint="grid-xl">
        <Thead>
          <Tr>
            <Th>Route</Th>
            <Th>State</Th>
            <Th>From, to</Th>
            <FigureHead name="A second" />
            <FigureHead name="Completed" />
            <FigureHead name="Failed" />
            <FigureHead name="Waiting" />
            <FigureHead name="In flight" />
            <FigureHead name="Mean ms" />
            <FigureHead name="p99 ms" />
          </Tr>
        </Thead>
        <Tbody>
          {integration.routes.map((route) => (
            <Tr key={route.id} isRowSelected={route.id === chosen}>
              <Td dataLabel="Route">
                <Button variant="link" isInline aria-pressed={route.id === chosen} onClick={() => onChoose(route.id)}>
                  {route.id}
                </Button>
              </Td>
              <Td dataLabel="State">
                <StateLabel state={route.state} />{' '}
                {mayAct && integration.state === 'up' && (
                  <SuspendButton
                    route={route}
                    isLoading={act.isPending && act.variables.route === route.id}
                    onAct={(what) => act.mutate({ route: route.id, act: what })}
                  />
                )}
              </Td>
              <Td dataLabel="From, to" className="ub-wrap">
                {shortName(route.from)} → {route.to.map(shortName).join(', ') || '–'}
              </Td>
              <RouteFigures route={route} />
            </Tr>
          ))}
        </Tbody>
      </Table>
    </div>
  );
}

function RouteFigures({ route }: { readonly route: Route }) {
  const figures = [
    ['A second', route.perSecond],
    ['Completed', route.exchanges - route.failed],
    ['Failed', route.failed],
    ['Waiting', route.backlog],
    ['In flight', route.inflight],
    ['Mean ms', route.meanMillis],
    ['p99 ms', route.p99Millis],
  ] as const;
  return figures.map(([name, value]) => <Figure key={name} name={name} value={value} />);
}

interface SuspendButtonProps {
  readonly route: Route;
  readonly isLoading: boolean;
  readonly onAct: (act: 'suspend' | 'resume') => void;
}

function SuspendButton({ route, isLoading, onAct }: SuspendButtonProps) {
  const act = route.state === 'suspended' ? 'resume' : 'suspend';
  return (
    <Button variant="link" isInline isLoading={isLoading} isDisabled={isLoading} onClick={() => onAct(act)}>
      {act === 'resume' ? 'Resume' : 'Suspend'}
    </Button>
  );
}
