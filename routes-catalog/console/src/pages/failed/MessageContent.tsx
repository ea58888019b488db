import { Alert, Card, CardBody, CardHeader, CardTitle, Switch } from '@patternfly/react-core';
import { Table, Tbody, Td, Th, Thead, Tr } from '@patternfly/react-table';
import { useState } from 'react';
import type { FailedMessageDetail } from '../../api/types';
import { Code } from '../../parts/Code';
import { formatBytes } from '../../parts/formats';
import { indented } from './bodies';

/** The body and the headers, as they came. */
export function MessageContent({ message }: { readonly message: FailedMessageDetail }) {
  return (
    <>
      <Body message={message} />
      <Headers headers={message.headers} />
    </>
  );
}

function Body({ message }: { readonly message: FailedMessageDetail }) {
  const pretty = message.bodyEncoding === 'text' ? indented(message.body ?? '') : undefined;
  const [isPretty, setPretty] = useState(true);
  return (
    <Card isCompact className="ub-gap">
      <CardHeader
        {...(pretty !== undefined && {
          actions: {
            actions: <Switch id="pretty" label="Indented" isChecked={isPretty} onChange={(_, is) => setPretty(is)} />,
          },
        })}
      >
        <CardTitle component="h2">Body{message.bodyEncoding === 'hex' ? ', in hexadecimal' : ''}</CardTitle>
      </CardHeader>
      <CardBody>
        {message.bodyEncoding === 'none' ? (
          <Alert
            isInline
            variant="info"
            title={`It is ${formatBytes(message.bytes)}, too large to be shown: download it.`}
          />
        ) : (
          <Code label="Body">{(isPretty && pretty) || message.body}</Code>
        )}
      </CardBody>
    </Card>
  );
}

function Headers({ headers }: { readonly headers: Readonly<Record<string, string>> }) {
  const entries = Object.entries(headers);
  return (
    <Card isCompact className="ub-gap">
      <CardTitle component="h2">Headers</CardTitle>
      <CardBody>
        {entries.length === 0 ? (
          'It has none of its own.'
        ) : (
          <Table aria-label="Headers" variant="compact">
            <Thead>
              <Tr>
                <Th>Name</Th>
                <Th>Value</Th>
              </Tr>
            </Thead>
            <Tbody>
              {entries.map(([name, value]) => (
                <Tr key={name}>
                  <Td dataLabel="Name">{name}</Td>
                  <Td dataLabel="Value" className="ub-wrap">
                    {value}
                  </Td>
                </Tr>
              ))}
            </Tbody>
          </Table>
        )}
      </CardBody>
    </Card>
  );
}
