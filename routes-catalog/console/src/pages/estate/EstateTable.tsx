import { Table, Tbody, Td, Th, Thead, Tr } from '@patternfly/react-table';
import { Link } from 'react-router';
import { type EstateEntry, FLOW_STATES } from '../../api/types';
import { Figure, FigureHead } from '../../parts/Figure';
import { formatNumber } from '../../parts/formats';
import { estatePath } from '../../parts/paths';
import { Time } from '../../parts/Time';

const HEADS = { found: 'Found', converted: 'Converted', started: 'Started' } as const;

interface EstateTableProps {
  readonly estates: readonly EstateEntry[];
  readonly chosen: string;
}

/** Every old bus, and how many of its flows are how far. */
export function EstateTable({ estates, chosen }: EstateTableProps) {
  return (
    <Table aria-label="Old buses" variant="compact" className="ub-gap">
      <Thead>
        <Tr>
          <Th>Estate</Th>
          <FigureHead name="Flows" />
          {FLOW_STATES.map((state) => (
            <FigureHead key={state} name={HEADS[state]} />
          ))}
          <Th>Imported</Th>
          <Th>By</Th>
        </Tr>
      </Thead>
      <Tbody>
        {estates.map((estate) => (
          <Tr key={estate.name} isRowSelected={estate.name === chosen}>
            <Td dataLabel="Estate" className="ub-wrap">
              <Link to={estatePath({ estate: estate.name })} aria-current={estate.name === chosen}>
                {estate.name}
              </Link>
            </Td>
            <Figure name="Flows" value={estate.flows} />
            {FLOW_STATES.map((state) => (
              <Td key={state} dataLabel={HEADS[state]} className="ub-number">
                <Link
                  to={estatePath({ estate: estate.name, state })}
                  aria-label={`${formatNumber(estate[state])} ${state} of ${estate.name}`}
                >
                  {formatNumber(estate[state])}
                </Link>
              </Td>
            ))}
            <Td dataLabel="Imported">
              <Time at={estate.publishedAt} />
            </Td>
            <Td dataLabel="By" className="ub-wrap">
              {estate.who}
            </Td>
          </Tr>
        ))}
      </Tbody>
    </Table>
  );
}
