import { Alert, Button, Flex } from '@patternfly/react-core';
import { useState } from 'react';
import { useParams } from 'react-router';
import { api } from '../../api/client';
import { useFailedMessage } from '../../api/queries';
import type { FailedMessageDetail } from '../../api/types';
import { Crumbs } from '../../parts/Crumbs';
import { Facts } from '../../parts/Facts';
import { formatBytes } from '../../parts/formats';
import { IntegrationLink } from '../../parts/IntegrationLink';
import { Loaded } from '../../parts/Loaded';
import { failedPath } from '../../parts/paths';
import { StateLabel } from '../../parts/StateLabel';
import { Time } from '../../parts/Time';
import { useMayAct } from '../../parts/useMayAct';
import { View } from '../../parts/View';
import { type Act, ActDialog } from './ActDialog';
import { LastEdit } from './LastEdit';
import { MessageContent } from './MessageContent';
import { MessageEditor } from './MessageEditor';
import { Occurrences } from './Occurrences';
import { isOpen } from './states';

/** One failed message: why it failed, what it holds, and what can be done about it. */
export function FailedMessagePage() {
  const { id = '' } = useParams();
  const message = useFailedMessage(id);
  const group = message.data?.group;
  return (
    <View
      title={message.data?.businessKey ?? 'Failed message'}
      lead={message.data?.message}
      above={
        <Crumbs
          to={group ? failedPath({ group }) : '/failed-messages'}
          above={group ? 'Its group' : 'Failed messages'}
          here={id}
        />
      }
    >
      <Loaded from={message}>{(known) => <Message key={known.id} message={known} />}</Loaded>
    </View>
  );
}

function Message({ message }: { readonly message: FailedMessageDetail }) {
  const [edits, setEdits] = useState(false);
  return (
    <>
      <About message={message} />
      {edits ? (
        <MessageEditor message={message} onClose={() => setEdits(false)} />
      ) : (
        <>
          <Acts message={message} onEdit={() => setEdits(true)} />
          {message.edit && <LastEdit message={message} edit={message.edit} />}
          <MessageContent message={message} />
        </>
      )}
      <Occurrences history={message.history} />
    </>
  );
}

function Acts({ message, onEdit }: { readonly message: FailedMessageDetail; readonly onEdit: () => void }) {
  const [dialog, setDialog] = useState<Act>();
  const mayAct = useMayAct(message.team) && isOpen(message.state);
  const what = {
    selection: { messages: [message.id] },
    title: message.businessKey ?? 'this message',
    onClose: () => setDialog(undefined),
  };
  return (
    <Flex className="ub-gap">
      <Button isDisabled={!mayAct} onClick={() => setDialog('replay')}>
        Replay…
      </Button>
      <Button variant="secondary" isDisabled={!mayAct} onClick={onEdit}>
        Edit and replay
      </Button>
      <Button variant="secondary" isDisabled={!mayAct} onClick={() => setDialog('discard')}>
        Discard…
      </Button>
      <Button variant="link" component="a" href={api(['failed-messages', message.id, 'body'])} download>
        Download the body ({formatBytes(message.bytes)})
      </Button>
      <ActDialog act={dialog} {...what} />
    </Flex>
  );
}

function About({ message }: { readonly message: FailedMessageDetail }) {
  return (
    <>
      {message.state === 'replaying' && (
        <Alert isInline variant="info" title="It was sent again; how that ended is not known yet." className="ub-gap" />
      )}
      <Facts
        of={{
          State: <StateLabel state={message.state} />,
          Integration: <IntegrationLink id={message.integration} route={message.route} />,
          Step: message.step,
          Cause: message.cause,
          'Came from': message.source,
          Attempts: message.attempts,
          Failed: <Time at={message.failedAt} />,
          Id: message.id,
        }}
      />
    </>
  );
}
