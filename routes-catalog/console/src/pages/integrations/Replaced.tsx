import { Title } from '@patternfly/react-core';
import { Table, Tbody, Td, Th, Thead, Tr } from '@patternfly/react-table';
import { Link } from 'react-router';
import { useReplaced } from '../../api/queries';
import type { ReplacedFlow } from '../../api/types';
import { formatNumber } from '../../parts/formats';
import { estatePath } from '../../parts/paths';
import { StateLabel } from '../../parts/StateLabel';

const SOME = 20;

/** The flows of old buses that an integration replaces, when there are any; also of one that has never answered. */
export function Replaced({ team, flow }: { readonly team: string; readonly flow: string }) {
  const { data = [] } = useReplaced(team, flow);
  const [first] = data;
  return (
    first && (
      <section aria-labelledby="replaces" className="ub-gap">
        <Title headingLevel="h2" id="replaces" className="ub-gap">
          Replaces
        </Title>
        <ReplacedTable replaced={data.slice(0, SOME)} />
        {data.length > SOME && (
          <Link to={estatePath({ estate: first.estate, search: `${team}/${flow}` })}>
            All {formatNumber(data.length)} flows that it replaces
          </Link>
        )}
      </section>
    )
  );
}

function ReplacedTable({ replaced }: { readonly replaced: readonly ReplacedFlow[] }) {
  return (
    <Table aria-label="Replaced flows" variant="compact" gridBreakPoint="grid-lg">
      <Thead>
        <Tr>
          <Th>Flow of the old bus</Th>
          <Th>Kind</Th>
          <Th>Dialect</Th>
          <Th>Project</Th>
          <Th>State</Th>
        </Tr>
      </Thead>
      <Tbody>
        {replaced.map(({ estate, flow }) => (
          <Tr key={`${estate}/${flow.id}`}>
            <Td dataLabel="Flow of the old bus" className="ub-wrap">
              <Link to={estatePath({ estate, search: flow.id })} title={`${estate}/${flow.id}`}>
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
          </Tr>
        ))}
      </Tbody>
    </Table>
  );
}
