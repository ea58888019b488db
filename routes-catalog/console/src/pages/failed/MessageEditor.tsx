import { Alert, Button, Card, CardBody, CardTitle, Flex, TextArea, TextInput } from '@patternfly/react-core';
import { useState } from 'react';
import type { FailedMessageDetail } from '../../api/types';
import { indented, isCompact } from './bodies';
import { Diff } from './Diff';
import { headerChanges, headerLines } from './headers';
import { ReplayDialog } from './ReplayDialog';

interface MessageEditorProps {
  readonly message: FailedMessageDetail;
  readonly onClose: () => void;
}

/**
 * Changes body and headers before a replay; what came stays as it is. A compact JSON body is edited with a line for each value, and
 * sent compact.
 */
export function MessageEditor({ message, onClose }: MessageEditorProps) {
  const original = message.body ?? '';
  const reads = isCompact(original) ? (indented(original) ?? original) : original;
  const [body, setBody] = useState(reads);
  const [headers, setHeaders] = useState<readonly (readonly [string, string])[]>(Object.entries(message.headers));
  const [confirms, setConfirms] = useState(false);

  const wasJson = indented(original) !== undefined;
  const isBroken = wasJson && indented(body) === undefined;
  const changes = headerChanges(message.headers, headers);
  const edit = {
    ...(body !== reads && { body: isCompact(original) && !isBroken ? JSON.stringify(JSON.parse(body)) : body }),
    ...(Object.keys(changes).length > 0 && { headers: changes }),
  };
  const isChanged = Object.keys(edit).length > 0;
  return (
    <>
      <Card isCompact className="ub-gap">
        <CardTitle component="h2">Edit the body</CardTitle>
        <CardBody>
          {message.bodyEncoding === 'text' ? (
            <TextArea
              aria-label="Body"
              className="ub-code"
              rows={16}
              value={body}
              onChange={(_, text) => setBody(text)}
              resizeOrientation="vertical"
            />
          ) : (
            'Only a text can be edited here; the body is sent as it came.'
          )}
          {isBroken && <Alert isInline isPlain variant="warning" title="It was JSON, and is not any more." />}
        </CardBody>
      </Card>
      <HeaderEditor headers={headers} onChange={setHeaders} />
      {isChanged && (
        <Card isCompact className="ub-gap">
          <CardTitle component="h2">What you change</CardTitle>
          <CardBody>
            {edit.body !== undefined && <Diff before={reads} after={body} />}
            {edit.headers && (
              <Diff before={headerLines(message.headers)} after={headerLines({ ...message.headers, ...changes })} />
            )}
          </CardBody>
        </Card>
      )}
      <Flex className="ub-gap">
        <Button isDisabled={!isChanged} onClick={() => setConfirms(true)}>
          Replay with these changes…
        </Button>
        <Button variant="link" onClick={onClose}>
          Leave it as it came
        </Button>
      </Flex>
      {confirms && (
        <ReplayDialog
          selection={{ messages: [message.id] }}
          title={message.businessKey ?? 'this message'}
          edit={edit}
          onClose={() => setConfirms(false)}
        />
      )}
    </>
  );
}

interface HeaderEditorProps {
  readonly headers: readonly (readonly [string, string])[];
  readonly onChange: (headers: readonly (readonly [string, string])[]) => void;
}

function HeaderEditor({ headers, onChange }: HeaderEditorProps) {
  const replace = (at: number, header: readonly [string, string]) => onChange(headers.with(at, header));
  return (
    <Card isCompact className="ub-gap">
      <CardTitle component="h2">Edit the headers</CardTitle>
      <CardBody>
        {headers.map(([name, value], at) => (
          <Flex key={at} flexWrap={{ default: 'nowrap' }} className="ub-gap">
            <TextInput
              aria-label={`Name of header ${at + 1}`}
              value={name}
              onChange={(_, text) => replace(at, [text, value])}
            />
            <TextInput
              aria-label={`Value of header ${at + 1}`}
              value={value}
              onChange={(_, text) => replace(at, [name, text])}
            />
            <Button variant="link" isDanger onClick={() => onChange(headers.toSpliced(at, 1))}>
              Remove
            </Button>
          </Flex>
        ))}
        <Button variant="secondary" size="sm" onClick={() => onChange([...headers, ['', '']])}>
          Add a header
        </Button>
      </CardBody>
    </Card>
  );
}
