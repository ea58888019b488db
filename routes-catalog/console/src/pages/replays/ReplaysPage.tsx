import { Table, Tbody, Td, Th, Thead, Tr } from '@patternfly/react-table';
import { Link } from 'react-router';
import { useReplays } from '../../api/queries';
import type { Replay } from '../../api/types';
import { Figure, FigureHead } from '../../parts/Figure';
import { Loaded, Nothing } from '../../parts/Loaded';
import { StateLabel } from '../../parts/StateLabel';
import { Time } from '../../parts/Time';
import { View } from '../../parts/View';

/** The newest replays. */
export function ReplaysPage() {
  const replays = useReplays();
  return (
    <View
      title="Replays"
      lead="Messages that were sent again. A replay goes on where it was when the catalog is started again."
    >
      <Loaded from={replays}>
        {(known) =>
          known.length === 0 ? (
            <Nothing title="Nothing was replayed yet">
              Choose <Link to="/failed-messages">failed messages</Link> to replay.
            </Nothing>
          ) : (
            <ReplayTable replays={known} />
          )
        }
      </Loaded>
    </View>
  );
}

function ReplayTable({ replays }: { readonly replays: readonly Replay[] }) {
  return (
    <Table aria-label="Replays" variant="compact">
      <Thead>
        <Tr>
          <Th>Started</Th>
          <Th>By</Th>
          <Th>State</Th>
          <FigureHead name="Messages" />
          <FigureHead name="Sent" />
          <FigureHead name="Went through" />
          <FigureHead name="Failed again" />
        </Tr>
      </Thead>
      <Tbody>
        {replays.map((replay) => (
          <Tr key={replay.id}>
            <Td dataLabel="Started">
              <Link to={`/replays/${replay.id}`}>
                <Time at={replay.startedAt} />
              </Link>
            </Td>
            <Td dataLabel="By">{replay.by}</Td>
            <Td dataLabel="State">
              <StateLabel state={replay.state} />
            </Td>
            <Figure name="Messages" value={replay.total} />
            <Figure name="Sent" value={replay.sent} />
            <Figure name="Went through" value={replay.replayed} />
            <Figure name="Failed again" value={replay.failedAgain} />
          </Tr>
        ))}
      </Tbody>
    </Table>
  );
}
