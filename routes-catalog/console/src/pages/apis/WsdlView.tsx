import { Card, CardBody, CardTitle } from '@patternfly/react-core';
import { Table, Tbody, Td, Th, Thead, Tr } from '@patternfly/react-table';
import { Nothing } from '../../parts/Loaded';
import { portTypesOf } from './wsdl';

/** Port types with their operations; the schema of their messages is in the source. */
export function WsdlView({ text }: { readonly text: string }) {
  const portTypes = portTypesOf(text);
  if (portTypes.length === 0) {
    return <Nothing title="It describes no operation, or is not XML: see its source" />;
  }
  return portTypes.map(({ name, operations }) => (
    <Card key={name} isCompact className="ub-gap">
      <CardTitle component="h2">{name}</CardTitle>
      <CardBody>
        <Table aria-label={name} variant="compact">
          <Thead>
            <Tr>
              <Th>Operation</Th>
              <Th>Takes</Th>
              <Th>Answers</Th>
              <Th>Faults</Th>
            </Tr>
          </Thead>
          <Tbody>
            {operations.map((operation) => (
              <Tr key={operation.name}>
                <Td dataLabel="Operation">{operation.name}</Td>
                <Td dataLabel="Takes">{operation.input}</Td>
                <Td dataLabel="Answers">{operation.output}</Td>
                <Td dataLabel="Faults">{operation.faults.join(', ') || 'none'}</Td>
              </Tr>
            ))}
          </Tbody>
        </Table>
      </CardBody>
    </Card>
  ));
}
