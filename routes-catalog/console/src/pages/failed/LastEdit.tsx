import { Card, CardBody, CardTitle } from '@patternfly/react-core';
import type { FailedMessageDetail } from '../../api/types';
import { Time } from '../../parts/Time';
import { indented } from './bodies';
import { Diff } from './Diff';
import { headerLines } from './headers';

interface LastEditProps {
  readonly message: FailedMessageDetail;
  readonly edit: NonNullable<FailedMessageDetail['edit']>;
}

/** What it was last sent with instead of what it came with. */
export function LastEdit({ message, edit }: LastEditProps) {
  const original = message.body ?? '';
  const sent = edit.body ?? original;
  return (
    <Card isCompact className="ub-gap">
      <CardTitle component="h2">
        Sent with changes by {edit.by}, <Time at={edit.at} />
      </CardTitle>
      <CardBody>
        {edit.body !== null && <Diff before={indented(original) ?? original} after={indented(sent) ?? sent} />}
        {Object.keys(edit.headers).length > 0 && (
          <Diff before={headerLines(message.headers)} after={headerLines({ ...message.headers, ...edit.headers })} />
        )}
      </CardBody>
    </Card>
  );
}
