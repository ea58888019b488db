import {
  Button,
  Card,
  CardBody,
  CardTitle,
  ClipboardCopy,
  ExpandableSection,
  Form,
  FormGroup,
  Label,
  TextArea,
  TextInput,
} from '@patternfly/react-core';
import { useState } from 'react';
import { type JsonObject, textOf } from './documents';
import { FieldTable } from './FieldTable';
import { addressOf, commandOf, type Operation, operationsOf, schemaOf, serverOf } from './openapi';

/** Operations with what they take and answer, each to be tried at the integration itself. */
export function OpenApiView({ document }: { readonly document: JsonObject }) {
  return operationsOf(document).map((operation) => (
    <Card key={`${operation.method} ${operation.path}`} isCompact className="ub-gap">
      <CardTitle component="h2">
        <Label color="blue">{operation.method}</Label> {operation.path}
      </CardTitle>
      <CardBody>
        <p className="ub-gap">{operation.summary}</p>
        {operation.body && (
          <ExpandableSection toggleText="Body">
            <FieldTable
              label={`Body of ${operation.method} ${operation.path}`}
              root={document}
              schema={schemaOf(document, operation.body)}
            />
          </ExpandableSection>
        )}
        {operation.answers.map(([status, answer]) => (
          <Answer key={status} status={status} answer={answer} document={document} />
        ))}
        <ExpandableSection toggleText="Try it out">
          <Trial operation={operation} server={serverOf(document)} />
        </ExpandableSection>
      </CardBody>
    </Card>
  ));
}

interface AnswerProps {
  readonly status: string;
  readonly answer: JsonObject;
  readonly document: JsonObject;
}

function Answer({ status, answer, document }: AnswerProps) {
  const schema = schemaOf(document, answer);
  const title = `${status} ${textOf(answer.description)}`;
  return schema === undefined ? (
    <p>{title}</p>
  ) : (
    <ExpandableSection toggleText={title}>
      <FieldTable label={title} root={document} schema={schema} />
    </ExpandableSection>
  );
}

/** The console calls nobody but the catalog: a call is opened in a window of its own, or copied into a shell. */
function Trial({ operation, server }: { readonly operation: Operation; readonly server: string }) {
  const [values, setValues] = useState<Readonly<Record<string, string>>>({});
  const [body, setBody] = useState('');
  const address = addressOf(server, operation, values);
  const isComplete = operation.parameters.every(({ name, isRequired }) => !isRequired || values[name]);
  const idOf = (name: string) => `${operation.method}-${operation.path}-${name}`;
  return (
    <Form>
      {operation.parameters.map(({ name, place, isRequired, description }) => (
        <FormGroup key={name} label={`${name} (${place})`} fieldId={idOf(name)} isRequired={isRequired}>
          <TextInput
            id={idOf(name)}
            value={values[name] ?? ''}
            placeholder={description}
            onChange={(_, value) => setValues({ ...values, [name]: value })}
          />
        </FormGroup>
      ))}
      {operation.body && (
        <FormGroup label="Body" fieldId={idOf('body')}>
          <TextArea id={idOf('body')} rows={6} value={body} onChange={(_, value) => setBody(value)} />
        </FormGroup>
      )}
      <ClipboardCopy isReadOnly hoverTip="Copy" clickTip="Copied" textAriaLabel="Command">
        {commandOf(address, operation.method, body)}
      </ClipboardCopy>
      {operation.method === 'GET' && (
        <div>
          <Button
            variant="secondary"
            component="a"
            href={address}
            target="_blank"
            rel="noreferrer"
            isDisabled={!isComplete}
          >
            Call it in a new window
          </Button>
        </div>
      )}
    </Form>
  );
}
