import { Button } from '@patternfly/react-core';
import { Table, Tbody, Td, Th, Thead, Tr } from '@patternfly/react-table';
import { useAudit } from '../../api/queries';
import type { AuditRow } from '../../api/types';
import { Loaded, Nothing } from '../../parts/Loaded';
import { StateLabel } from '../../parts/StateLabel';
import { Time } from '../../parts/Time';
import { View } from '../../parts/View';

/** Who did what, the newest first. */
export function AuditPage() {
  const audit = useAudit();
  return (
    <View title="Audit" lead="Who did what, the newest first: also what was refused.">
      <Loaded from={{ ...audit, data: audit.data?.pages.flat() }}>
        {(rows) => (rows.length === 0 ? <Nothing title="Nobody has done anything yet" /> : <AuditTable rows={rows} />)}
      </Loaded>
      {audit.hasNextPage && (
        <Button variant="secondary" isLoading={audit.isFetchingNextPage} onClick={() => void audit.fetchNextPage()}>
          Show more
        </Button>
      )}
    </View>
  );
}

function AuditTable({ rows }: { readonly rows: readonly AuditRow[] }) {
  return (
    <Table aria-label="Audit" variant="compact">
      <Thead>
        <Tr>
          <Th>When</Th>
          <Th>Who</Th>
          <Th>What</Th>
          <Th width={30}>To what</Th>
          <Th>Outcome</Th>
          <Th>More</Th>
        </Tr>
      </Thead>
      <Tbody>
        {rows.map((row) => (
          <Tr key={row.id}>
            <Td dataLabel="When">
              <Time at={row.at} />
            </Td>
            <Td dataLabel="Who">{row.who}</Td>
            <Td dataLabel="What">{row.act.replaceAll('-', ' ')}</Td>
            <Td dataLabel="To what" className="ub-wrap">
              {row.subject}
            </Td>
            <Td dataLabel="Outcome">
              <StateLabel state={row.outcome} />
            </Td>
            <Td dataLabel="More" className="ub-wrap">
              {row.detail ?? ''}
            </Td>
          </Tr>
        ))}
      </Tbody>
    </Table>
  );
}
