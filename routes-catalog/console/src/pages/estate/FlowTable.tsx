import { Table, Tbody, Td, Th, Thead, Tr } from '@patternfly/react-table';
import { Link } from 'react-router';
import type { LegacyFlow } from '../../api/types';
import { IntegrationLink } from '../../parts/IntegrationLink';
import { StateLabel } from '../../parts/StateLabel';
import { unitsOf } from './flows';

interface FlowTableProps {
  readonly estate: string;
  readonly flows: readonly LegacyFlow[];
}

/** Flows of an old bus; each leads to its neighbourhood in the topology. */
export function FlowTable({ estate, flows }: FlowTableProps) {
  return (
    <Table aria-label="Flows of the old bus" variant="compact" gridBreakPoint="grid-lg">
      <Thead>
        <Tr>
          <Th width={25}>Flow</Th>
          <Th>Kind</Th>
          <Th>Dialect</Th>
          <Th>Project</Th>
          <Th>State</Th>
          <Th>Replaced by</Th>
          <Th width={20}>Units</Th>
        </Tr>
      </Thead>
      <Tbody>
        {flows.map((flow) => (
          <FlowRow key={flow.id} estate={estate} flow={flow} />
        ))}
      </Tbody>
    </Table>
  );
}

function FlowRow({ estate, flow }: { readonly estate: string; readonly flow: LegacyFlow }) {
  const node = `legacy:${estate}/${flow.id}`;
  return (
    <Tr>
      <Td dataLabel="Flow" className="ub-wrap">
        <Link to={`/topology?${new URLSearchParams({ legacy: 'on', around: node, node }).toString()}`} title={flow.id}>
          {flow.name}
        </Link>
      </Td>
      <Td dataLabel="Kind">{flow.kind}</Td>
      <Td dataLabel="Dialect">{flow.dialect}</Td>
      <Td dataLabel="Project" className="ub-wrap">
        {flow.project}
      </Td>
      <Td dataLabel="State">
        <StateLabel state={flow.state} />
      </Td>
      <Td dataLabel="Replaced by" className="ub-wrap">
        {flow.integration ? <IntegrationLink id={flow.integration} /> : '–'}
      </Td>
      <Td dataLabel="Units" className="ub-wrap">
        {unitsOf(flow)}
      </Td>
    </Tr>
  );
}
