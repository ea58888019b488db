import { Button, Toolbar, ToolbarContent, ToolbarItem } from '@patternfly/react-core';
import { useState } from 'react';
import { FILTERS, useFailedMessages } from '../../api/queries';
import type { FailedMessage } from '../../api/types';
import { Crumbs } from '../../parts/Crumbs';
import { count } from '../../parts/formats';
import { Loaded, Nothing } from '../../parts/Loaded';
import { useAddress } from '../../parts/useAddress';
import { useMayAct } from '../../parts/useMayAct';
import { View } from '../../parts/View';
import { type Act, ActDialog } from './ActDialog';
import { FailedMessageTable } from './FailedMessageTable';
import { FailedSearch } from './FailedSearch';
import { isOpen } from './states';

/** Failed messages, the newest first: searched, chosen, replayed, discarded. */
export function FailedMessagesPage() {
  const [filter, change] = useAddress(FILTERS);
  const found = useFailedMessages(filter);
  return (
    <View
      title={filter.group ? 'Failed messages of a group' : 'All failed messages'}
      above={<Crumbs to="/failed-messages" above="Failed messages" here={filter.group ? 'Group' : 'Search'} />}
    >
      <FailedSearch filter={filter} onChange={change} />
      <Loaded from={{ ...found, data: found.data?.pages.flat() }}>
        {(messages) =>
          messages.length === 0 ? <Nothing title="No failed message matches" /> : <Messages messages={messages} />
        }
      </Loaded>
      {found.hasNextPage && (
        <Button variant="secondary" isLoading={found.isFetchingNextPage} onClick={() => void found.fetchNextPage()}>
          Show more
        </Button>
      )}
    </View>
  );
}

function Messages({ messages }: { readonly messages: readonly FailedMessage[] }) {
  const [chosen, setChosen] = useState<ReadonlySet<string>>(new Set());
  const [dialog, setDialog] = useState<Act>();
  const selected = messages.filter(({ id, state }) => chosen.has(id) && isOpen(state));
  const mayAct = useMayAct(teamOf(selected));
  const what = {
    selection: { messages: selected.map(({ id }) => id) },
    title: count(selected.length, 'message'),
    onClose: () => setDialog(undefined),
  };
  return (
    <>
      <Toolbar>
        <ToolbarContent>
          <ToolbarItem>
            <Button isDisabled={!mayAct} onClick={() => setDialog('replay')}>
              Replay {count(selected.length, 'message')}…
            </Button>
          </ToolbarItem>
          <ToolbarItem>
            <Button variant="secondary" isDisabled={!mayAct} onClick={() => setDialog('discard')}>
              Discard…
            </Button>
          </ToolbarItem>
        </ToolbarContent>
      </Toolbar>
      <FailedMessageTable messages={messages} chosen={chosen} onChoose={setChosen} />
      <ActDialog act={dialog} {...what} />
    </>
  );
}

/** The one team whose messages these are; for messages of several, an administrator asks for any. */
const teamOf = (messages: readonly FailedMessage[]) => {
  const teams = new Set(messages.map(({ team }) => team));
  return teams.size === 0 ? undefined : teams.size === 1 ? [...teams][0] : '';
};
