import { Label } from '@patternfly/react-core';
import { Table, Tbody, Td, Th, Thead, Tr } from '@patternfly/react-table';
import type { ChannelFlow } from '../../api/types';
import { Figure, FigureHead } from '../../parts/Figure';
import { Nothing } from '../../parts/Loaded';
import { NodeLink } from '../../parts/NodeLink';

/** What goes in and out: what is declared beside what was seen. */
export function ChannelTable({ channels }: { readonly channels: readonly ChannelFlow[] }) {
  if (channels.length === 0) {
    return <Nothing title="It declares no channel, and none was seen" />;
  }
  return (
    <Table aria-label="Channels" variant="compact">
      <Thead>
        <Tr>
          <Th>Channel</Th>
          <Th>Direction</Th>
          <Th>Declared</Th>
          <FigureHead name="Messages" />
          <FigureHead name="A second" />
        </Tr>
      </Thead>
      <Tbody>
        {channels.map((flow) => (
          <Tr key={`${flow.direction} ${flow.channel}`}>
            <Td dataLabel="Channel" className="ub-wrap">
              <NodeLink id={flow.channel} />
            </Td>
            <Td dataLabel="Direction">{flow.direction}</Td>
            <Td dataLabel="Declared">
              <Agreement flow={flow} />
            </Td>
            <Figure name="Messages" value={flow.messages} />
            <Figure name="A second" value={flow.perSecond} />
          </Tr>
        ))}
      </Tbody>
    </Table>
  );
}

function Agreement({ flow }: { readonly flow: ChannelFlow }) {
  if (!flow.declared) {
    return (
      <Label isCompact status="warning">
        seen, not declared
      </Label>
    );
  }
  return flow.observed ? 'yes' : 'yes, not seen yet';
}
