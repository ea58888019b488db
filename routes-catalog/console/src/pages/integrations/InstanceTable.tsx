import { Table, Tbody, Td, Th, Thead, Tr } from '@patternfly/react-table';
import type { Instance } from '../../api/types';
import { StateLabel } from '../../parts/StateLabel';
import { Time } from '../../parts/Time';

/** The processes of one integration, each with its version. */
export function InstanceTable({ instances }: { readonly instances: readonly Instance[] }) {
  return (
    <Table aria-label="Instances" variant="compact" className="ub-gap">
      <Thead>
        <Tr>
          <Th>Version</Th>
          <Th>State</Th>
          <Th>Address</Th>
          <Th>Started</Th>
          <Th>Answered last</Th>
        </Tr>
      </Thead>
      <Tbody>
        {instances.map((instance) => (
          <Tr key={instance.management}>
            <Td dataLabel="Version">{instance.version || '–'}</Td>
            <Td dataLabel="State" className="ub-wrap">
              <StateLabel state={instance.state} />
              {instance.reason && <div>{instance.reason}</div>}
            </Td>
            <Td dataLabel="Address" className="ub-wrap">
              {instance.httpUrl ?? instance.management}
            </Td>
            <Td dataLabel="Started">
              <Time at={instance.startedAt} />
            </Td>
            <Td dataLabel="Answered last">
              <Time at={instance.answeredAt} />
            </Td>
          </Tr>
        ))}
      </Tbody>
    </Table>
  );
}
