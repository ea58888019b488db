import { Button, Toolbar, ToolbarContent, ToolbarItem } from '@patternfly/react-core';
import { ActionsColumn, Table, Tbody, Td, Th, Thead, Tr } from '@patternfly/react-table';
import { useState } from 'react';
import { Link, useNavigate } from 'react-router';
import { useFailureGroups, useIntegrations } from '../../api/queries';
import type { FailureGroup } from '../../api/types';
import { Figure, FigureHead } from '../../parts/Figure';
import { Choice } from '../../parts/Choice';
import { distinct } from '../../parts/distinct';
import { className, count } from '../../parts/formats';
import { IntegrationLink } from '../../parts/IntegrationLink';
import { Loaded, Nothing } from '../../parts/Loaded';
import { failedPath } from '../../parts/paths';
import { Time } from '../../parts/Time';
import { useAddress } from '../../parts/useAddress';
import { useMayAct } from '../../parts/useMayAct';
import { View } from '../../parts/View';
import { type Act, ActDialog } from './ActDialog';
import { openIn } from './states';

/** Why messages failed: those that failed for the same reason together. */
export function FailureGroupsPage() {
  const [address, change] = useAddress(['team', 'integration']);
  const groups = useFailureGroups(address);
  const { data: integrations = [] } = useIntegrations();
  return (
    <View
      title="Failed messages"
      lead="Messages that failed for the same reason are one group. Nothing here is lost: mend it and replay it, or discard it."
      actions={
        <Button variant="secondary" component={(props) => <Link {...props} to="/failed-messages/list" />}>
          Search all messages
        </Button>
      }
    >
      <Toolbar>
        <ToolbarContent>
          <ToolbarItem>
            <Choice
              label="Team"
              all="All teams"
              options={distinct(integrations.map(({ team }) => team))}
              value={address.team}
              onChange={(team) => change({ team, integration: undefined })}
            />
          </ToolbarItem>
          <ToolbarItem>
            <Choice
              label="Integration"
              all="All integrations"
              options={integrations
                .filter(({ team }) => !address.team || team === address.team)
                .map(({ team, name }) => `${team}/${name}`)}
              value={address.integration}
              onChange={(integration) => change({ integration })}
            />
          </ToolbarItem>
        </ToolbarContent>
      </Toolbar>
      <Loaded from={groups}>
        {(known) =>
          known.length === 0 ? (
            <Nothing title="No failed message waits for anybody">
              What was replayed or discarded is found by <Link to="/failed-messages/list">searching all messages</Link>.
            </Nothing>
          ) : (
            <GroupTable groups={known} />
          )
        }
      </Loaded>
    </View>
  );
}

function GroupTable({ groups }: { readonly groups: readonly FailureGroup[] }) {
  return (
    <Table aria-label="Groups of failed messages" variant="compact" gridBreakPoint="grid-lg">
      <Thead>
        <Tr>
          <Th width={40}>Why</Th>
          <Th>Integration</Th>
          <Th>Step</Th>
          <FigureHead name="Open" />
          <FigureHead name="Being replayed" />
          <Th>Last</Th>
          <Th screenReaderText="Act" />
        </Tr>
      </Thead>
      <Tbody>
        {groups.map((group) => (
          <GroupRow key={group.group} group={group} />
        ))}
      </Tbody>
    </Table>
  );
}

function GroupRow({ group }: { readonly group: FailureGroup }) {
  const [dialog, setDialog] = useState<Act>();
  const navigate = useNavigate();
  const mayAct = useMayAct(group.team) && openIn(group) > 0;
  const close = () => setDialog(undefined);
  const what = { selection: { group: group.group }, title: count(openIn(group), 'message'), onClose: close };
  return (
    <Tr>
      <Td dataLabel="Why" className="ub-wrap">
        <Link to={failedPath({ group: group.group })}>{group.message || className(group.cause)}</Link>
        <div>{className(group.cause)}</div>
      </Td>
      <Td dataLabel="Integration">
        <IntegrationLink id={group.integration} route={group.route} />
      </Td>
      <Td dataLabel="Step">{group.step}</Td>
      <Figure name="Open" value={openIn(group)} />
      <Figure name="Being replayed" value={group.states.replaying ?? 0} />
      <Td dataLabel="Last">
        <Time at={group.last} />
      </Td>
      <Td isActionCell>
        <ActionsColumn
          items={[
            { title: 'Show the messages', onClick: () => void navigate(failedPath({ group: group.group })) },
            { title: 'Replay…', isDisabled: !mayAct, onClick: () => setDialog('replay') },
            { title: 'Discard…', isDisabled: !mayAct, onClick: () => setDialog('discard') },
          ]}
        />
        <ActDialog act={dialog} {...what} />
      </Td>
    </Tr>
  );
}
