import { Content, Label } from '@patternfly/react-core';
import { Table, Tbody, Td, Th, Thead, Tr } from '@patternfly/react-table';
import type { TopologyEdge } from '../../api/types';
import { Figure, FigureHead } from '../../parts/Figure';
import { formatNumber } from '../../parts/formats';
import { NodeLink } from '../../parts/NodeLink';
import { disagreement, imported } from './edges';

/** More rows would take the browser seconds. */
const MOST = 2_000;

/** The flows as a table: what a picture shows, for those who cannot see it. */
export function EdgeTable({ edges }: { readonly edges: readonly TopologyEdge[] }) {
  return (
    <>
      <Rows edges={edges.slice(0, MOST)} />
      {edges.length > MOST && (
        <Content component="p">
          These are the first {formatNumber(MOST)} of {formatNumber(edges.length)} flows.
        </Content>
      )}
    </>
  );
}

function Rows({ edges }: { readonly edges: readonly TopologyEdge[] }) {
  return (
    <Table aria-label="Flows" variant="compact">
      <Thead>
        <Tr>
          <Th>From</Th>
          <Th>To</Th>
          <Th>Declared, observed</Th>
          <FigureHead name="Messages" />
          <FigureHead name="A second" />
        </Tr>
      </Thead>
      <Tbody>
        {edges.map((edge) => (
          <Tr key={`${edge.from} ${edge.to}`}>
            <Td dataLabel="From" className="ub-wrap">
              <NodeLink id={edge.from} />
            </Td>
            <Td dataLabel="To" className="ub-wrap">
              <NodeLink id={edge.to} />
            </Td>
            <Td dataLabel="Declared, observed">
              <Agreement edge={edge} />
            </Td>
            <Figure name="Messages" value={edge.messages} />
            <Figure name="A second" value={edge.perSecond} />
          </Tr>
        ))}
      </Tbody>
    </Table>
  );
}

function Agreement({ edge }: { readonly edge: TopologyEdge }) {
  const text = disagreement(edge);
  return text ? (
    <Label isCompact status={edge.observed ? 'warning' : 'info'}>
      {text}
    </Label>
  ) : (
    <>{imported(edge) ?? (edge.observed ? 'both' : 'declared')}</>
  );
}
