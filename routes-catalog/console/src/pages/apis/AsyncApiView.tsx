import { Card, CardBody, CardTitle, Label } from '@patternfly/react-core';
import { type JsonObject, partsOf, resolved, textOf } from './documents';
import { FieldTable } from './FieldTable';

/** Channels with the messages that go through them, as AsyncAPI 3 describes them. */
export function AsyncApiView({ document }: { readonly document: JsonObject }) {
  const operations = partsOf(document, document.operations).map(([, operation]) => operation);
  return partsOf(document, document.channels).map(([key, channel]) => (
    <Card key={key} isCompact className="ub-gap">
      <CardTitle component="h2">
        {textOf(channel.address) || key}{' '}
        {operations
          .filter((operation) => resolved(document, operation.channel) === channel)
          .map((operation) => (
            <Label key={textOf(operation.action)} isCompact color="blue">
              {textOf(operation.action) === 'send' ? 'sends' : 'receives'}
            </Label>
          ))}
      </CardTitle>
      <CardBody>
        {textOf(channel.description)}
        {partsOf(document, channel.messages).map(([name, message]) => (
          <section key={name} aria-label={name}>
            <h3>
              {name}, {textOf(message.contentType)}
            </h3>
            {textOf(message.description)}
            {message.payload !== undefined && <FieldTable label={name} root={document} schema={message.payload} />}
          </section>
        ))}
      </CardBody>
    </Card>
  ));
}
