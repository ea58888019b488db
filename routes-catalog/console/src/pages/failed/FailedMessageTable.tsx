import { Label } from '@patternfly/react-core';
import { Table, Tbody, Td, Th, Thead, Tr } from '@patternfly/react-table';
import { Link } from 'react-router';
import type { FailedMessage } from '../../api/types';
import { IntegrationLink } from '../../parts/IntegrationLink';
import { StateLabel } from '../../parts/StateLabel';
import { Time } from '../../parts/Time';
import { isOpen } from './states';

interface FailedMessageTableProps {
  readonly messages: readonly FailedMessage[];
  readonly chosen: ReadonlySet<string>;
  readonly onChoose: (chosen: ReadonlySet<string>) => void;
}

export function FailedMessageTable({ messages, chosen, onChoose }: FailedMessageTableProps) {
  const open = messages.filter(({ state }) => isOpen(state));
  const all = open.length > 0 && open.every(({ id }) => chosen.has(id));
  const chooseAll = (isSelecting: boolean) => onChoose(new Set(isSelecting ? open.map(({ id }) => id) : []));
  const chooseOne = (id: string, isSelecting: boolean) => {
    const now = new Set(chosen);
    if (isSelecting) {
      now.add(id);
    } else {
      now.delete(id);
    }
    onChoose(now);
  };
  return (
    <Table aria-label="Failed messages" variant="compact" gridBreakPoint="grid-lg">
      <Thead>
        <Tr>
          <Th
            aria-label="Choose all that are open"
            select={{ isSelected: all, isHeaderSelectDisabled: open.length === 0, onSelect: (_, is) => chooseAll(is) }}
          />
          <Th>Message</Th>
          <Th>State</Th>
          <Th width={35}>Why</Th>
          <Th>Integration</Th>
          <Th>Failed</Th>
        </Tr>
      </Thead>
      <Tbody>
        {messages.map((message, rowIndex) => (
          <Tr key={message.id}>
            <Td
              select={{
                rowIndex,
                isSelected: chosen.has(message.id),
                isDisabled: !isOpen(message.state),
                onSelect: (_, is) => chooseOne(message.id, is),
              }}
            />
            <MessageCells message={message} />
          </Tr>
        ))}
      </Tbody>
    </Table>
  );
}

function MessageCells({ message }: { readonly message: FailedMessage }) {
  return (
    <>
      <Td dataLabel="Message" className="ub-wrap">
        <Link to={`/failed-messages/${encodeURIComponent(message.id)}`}>{message.businessKey ?? message.id}</Link>{' '}
        {message.edited && (
          <Label isCompact color="blue">
            edited
          </Label>
        )}
      </Td>
      <Td dataLabel="State">
        <StateLabel state={message.state} />
      </Td>
      <Td dataLabel="Why" className="ub-wrap">
        {message.message}
      </Td>
      <Td dataLabel="Integration">
        <IntegrationLink id={message.integration} route={message.route} />
      </Td>
      <Td dataLabel="Failed">
        <Time at={message.failedAt} />
      </Td>
    </>
  );
}
