import { Table, Tbody, Td, Th, Thead, Tr } from '@patternfly/react-table';
import type { Json, JsonObject } from './documents';
import { resolved } from './documents';
import { fieldsOf, typeOf } from './schemas';

interface FieldTableProps {
  readonly label: string;
  readonly root: JsonObject;
  readonly schema: Json | undefined;
}

/** What a schema describes, a line for each field. */
export function FieldTable({ label, root, schema }: FieldTableProps) {
  const fields = fieldsOf(root, schema);
  if (fields.length === 0) {
    return <p>{typeOf(root, resolved(root, schema))}</p>;
  }
  return (
    <Table aria-label={label} variant="compact">
      <Thead>
        <Tr>
          <Th>Field</Th>
          <Th>Type</Th>
          <Th>Required</Th>
          <Th>Meaning</Th>
        </Tr>
      </Thead>
      <Tbody>
        {fields.map((field) => (
          <Tr key={field.path}>
            <Td dataLabel="Field" className="ub-wrap">
              <code>{field.path}</code>
            </Td>
            <Td dataLabel="Type">{field.type}</Td>
            <Td dataLabel="Required">{field.isRequired ? 'yes' : 'no'}</Td>
            <Td dataLabel="Meaning" className="ub-wrap">
              {field.description}
            </Td>
          </Tr>
        ))}
      </Tbody>
    </Table>
  );
}
