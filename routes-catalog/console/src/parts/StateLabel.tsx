import { Label, type LabelProps } from '@patternfly/react-core';

const STATUS: Record<string, LabelProps['status'] | undefined> = {
  up: 'success',
  started: 'success',
  replayed: 'success',
  done: 'success',
  succeeded: 'success',
  starting: 'info',
  converted: 'info',
  replaying: 'info',
  running: 'info',
  'in-progress': 'info',
  suspended: 'warning',
  cancelled: 'warning',
  'rolled-back': 'warning',
  down: 'danger',
  stopped: 'danger',
  failed: 'danger',
  'failed-again': 'danger',
  refused: 'danger',
};

/** A state of anything, told by word, colour and icon. */
export function StateLabel({ state }: { readonly state: string }) {
  const status = STATUS[state];
  return (
    <Label isCompact {...(status ? { status } : { color: 'grey' })}>
      {state.replaceAll('-', ' ')}
    </Label>
  );
}
