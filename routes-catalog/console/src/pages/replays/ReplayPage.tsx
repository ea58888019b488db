import { Alert, Button, Progress } from '@patternfly/react-core';
import { useParams } from 'react-router';
import { useCancelReplay, useReplay } from '../../api/queries';
import type { Replay } from '../../api/types';
import { Crumbs } from '../../parts/Crumbs';
import { Facts } from '../../parts/Facts';
import { formatNumber } from '../../parts/formats';
import { Loaded } from '../../parts/Loaded';
import { reasonOf } from '../../parts/reasons';
import { StateLabel } from '../../parts/StateLabel';
import { Time } from '../../parts/Time';
import { View } from '../../parts/View';

/** How far one replay is; it can be cancelled. */
export function ReplayPage() {
  const { id = '' } = useParams();
  const replay = useReplay(id);
  return (
    <View title="Replay" above={<Crumbs to="/replays" above="Replays" here={id} />}>
      <Loaded from={replay}>{(known) => <Details replay={known} />}</Loaded>
    </View>
  );
}

function Details({ replay }: { readonly replay: Replay }) {
  const cancel = useCancelReplay();
  const ended = replay.replayed + replay.failedAgain;
  return (
    <>
      {replay.reason && <Alert isInline variant="warning" title={replay.reason} className="ub-gap" />}
      {cancel.error && <Alert isInline variant="danger" title={reasonOf(cancel.error)} className="ub-gap" />}
      <Progress
        title="Messages whose end is known"
        value={ended}
        max={Math.max(1, replay.total)}
        valueText={`${ended} of ${replay.total}`}
        label={`${formatNumber(ended)} of ${formatNumber(replay.total)}`}
        {...(replay.failedAgain > 0 && { variant: 'warning' })}
        {...(replay.state === 'done' && replay.failedAgain === 0 && { variant: 'success' })}
        className="ub-gap"
      />
      <Facts
        of={{
          State: <StateLabel state={replay.state} />,
          By: replay.by,
          Started: <Time at={replay.startedAt} />,
          Ended: <Time at={replay.endedAt} />,
          Sent: `${formatNumber(replay.sent)} of ${formatNumber(replay.total)}`,
          'Went through': formatNumber(replay.replayed),
          'Failed again': formatNumber(replay.failedAgain),
          'At most a second': formatNumber(replay.perSecond),
          'Stops after failures': formatNumber(replay.stopAfterFailures),
        }}
      />
      {replay.state === 'running' && (
        <Button variant="danger" isLoading={cancel.isPending} onClick={() => cancel.mutate(replay.id)}>
          Cancel this replay
        </Button>
      )}
    </>
  );
}
