import { Card, CardBody, CardTitle } from '@patternfly/react-core';
import { Table, Tbody, Td, Th, Thead, Tr } from '@patternfly/react-table';
import { Link } from 'react-router';
import type { FailedMessageDetail } from '../../api/types';
import { Figure, FigureHead } from '../../parts/Figure';
import { className } from '../../parts/formats';
import { Time } from '../../parts/Time';

/** Each time that it failed. */
export function Occurrences({ history }: { readonly history: FailedMessageDetail['history'] }) {
  return (
    <Card isCompact>
      <CardTitle component="h2">Failures</CardTitle>
      <CardBody>
        <Table aria-label="Failures" variant="compact">
          <Thead>
            <Tr>
              <Th>When</Th>
              <Th>Step</Th>
              <Th width={50}>Why</Th>
              <FigureHead name="Attempts" />
              <Th>Replay</Th>
            </Tr>
          </Thead>
          <Tbody>
            {history.map((failure) => (
              <Tr key={failure.id}>
                <Td dataLabel="When">
                  <Time at={failure.at} />
                </Td>
                <Td dataLabel="Step">{failure.step}</Td>
                <Td dataLabel="Why" className="ub-wrap">
                  {className(failure.cause)}: {failure.message}
                </Td>
                <Figure name="Attempts" value={failure.attempts} />
                <Td dataLabel="Replay">
                  {failure.replay ? <Link to={`/replays/${failure.replay}`}>{failure.replay}</Link> : '–'}
                </Td>
              </Tr>
            ))}
          </Tbody>
        </Table>
      </CardBody>
    </Card>
  );
}
