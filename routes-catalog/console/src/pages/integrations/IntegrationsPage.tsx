import { Pagination, Toolbar, ToolbarContent, ToolbarItem } from '@patternfly/react-core';
import { Table, Tbody, Td, Th, Thead, Tr } from '@patternfly/react-table';
import { useIntegrations } from '../../api/queries';
import type { Integration } from '../../api/types';
import { Figure, FigureHead } from '../../parts/Figure';
import { Choice } from '../../parts/Choice';
import { distinct } from '../../parts/distinct';
import { IntegrationLink } from '../../parts/IntegrationLink';
import { Loaded, Nothing } from '../../parts/Loaded';
import { Search } from '../../parts/Search';
import { StateLabel } from '../../parts/StateLabel';
import { useAddress } from '../../parts/useAddress';
import { View } from '../../parts/View';
import { figuresOf, idOf, selected, sorted, SORTS, versionsOf } from './integrations';

const PARAMETERS = ['search', 'team', 'state', 'sort', 'page'] as const;
const PAGE = 50;

/** Every integration of every team. */
export function IntegrationsPage() {
  const integrations = useIntegrations();
  return (
    <View title="Integrations" lead="Every integration of every team, what it promises and how it does.">
      <Loaded from={integrations}>
        {(known) =>
          known.length === 0 ? (
            <Nothing title="There is no integration yet">
              Start one with “unbus up”, or list it in the catalog’s file of targets.
            </Nothing>
          ) : (
            <Integrations all={known} />
          )
        }
      </Loaded>
    </View>
  );
}

function Integrations({ all }: { readonly all: readonly Integration[] }) {
  const [address, change] = useAddress(PARAMETERS);
  const shown = sorted(selected(all, address), address.sort);
  const page = Math.max(1, Number(address.page) || 1);
  return (
    <>
      <Toolbar>
        <ToolbarContent>
          <ToolbarItem>
            <Search
              label="Name, route or channel"
              value={address.search}
              onChange={(search) => change({ search, page: undefined })}
            />
          </ToolbarItem>
          <ToolbarItem>
            <Choice
              label="Team"
              all="All teams"
              options={distinct(all.map(({ team }) => team))}
              value={address.team}
              onChange={(team) => change({ team, page: undefined })}
            />
          </ToolbarItem>
          <ToolbarItem>
            <Choice
              label="State"
              all="All states"
              options={['up', 'starting', 'down']}
              value={address.state}
              onChange={(state) => change({ state, page: undefined })}
            />
          </ToolbarItem>
          <ToolbarItem>
            <Choice
              label="Order"
              all="By name"
              options={SORTS}
              value={address.sort}
              onChange={(sort) => change({ sort: sort })}
            />
          </ToolbarItem>
          <ToolbarItem variant="pagination" align={{ default: 'alignEnd' }}>
            <Pagination
              isCompact
              itemCount={shown.length}
              perPage={PAGE}
              perPageOptions={[]}
              page={page}
              onSetPage={(_, next) => change({ page: String(next) })}
            />
          </ToolbarItem>
        </ToolbarContent>
      </Toolbar>
      {shown.length === 0 ? (
        <Nothing title="No integration matches" />
      ) : (
        <IntegrationTable integrations={shown.slice((page - 1) * PAGE, page * PAGE)} />
      )}
    </>
  );
}

function IntegrationTable({ integrations }: { readonly integrations: readonly Integration[] }) {
  return (
    <Table aria-label="Integrations" variant="compact" gridBreakPoint="grid-lg">
      <Thead>
        <Tr>
          <Th>Integration</Th>
          <Th>State</Th>
          <Th>Version</Th>
          <Th>Guarantee</Th>
          <FigureHead name="Routes" />
          <FigureHead name="A second" />
          <FigureHead name="Completed" />
          <FigureHead name="Failed" />
          <FigureHead name="Waiting" />
          <FigureHead name="p99 ms" />
        </Tr>
      </Thead>
      <Tbody>
        {integrations.map((integration) => (
          <IntegrationRow key={idOf(integration)} integration={integration} />
        ))}
      </Tbody>
    </Table>
  );
}

function IntegrationRow({ integration }: { readonly integration: Integration }) {
  const figures = figuresOf(integration);
  const suspended = integration.routes.some((route) => route.state === 'suspended');
  return (
    <Tr>
      <Td dataLabel="Integration">
        <IntegrationLink id={idOf(integration)} />
      </Td>
      <Td dataLabel="State">
        <span title={integration.reason ?? undefined}>
          <StateLabel state={integration.state} /> {suspended && <StateLabel state="suspended" />}
        </span>
      </Td>
      <Td dataLabel="Version">{versionsOf(integration)}</Td>
      <Td dataLabel="Guarantee">{integration.guarantee ?? '–'}</Td>
      <Figure name="Routes" value={integration.routes.length} />
      <Figure name="A second" value={figures.perSecond} />
      <Figure name="Completed" value={figures.completed} />
      <Figure name="Failed" value={figures.failed} />
      <Figure name="Waiting" value={figures.waiting} />
      <Figure name="p99 ms" value={figures.p99Millis} />
    </Tr>
  );
}
