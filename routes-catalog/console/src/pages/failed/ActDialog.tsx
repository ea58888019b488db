import type { Selection } from '../../api/types';
import { DiscardDialog } from './DiscardDialog';
import { ReplayDialog } from './ReplayDialog';

export type Act = 'replay' | 'discard';

interface ActDialogProps {
  readonly act: Act | undefined;
  readonly selection: Selection;
  readonly title: string;
  readonly onClose: () => void;
}

/** The dialog of what a person is about to do with failed messages; none as long as there is nothing. */
export function ActDialog({ act, ...what }: ActDialogProps) {
  if (!act) {
    return null;
  }
  return act === 'replay' ? <ReplayDialog {...what} /> : <DiscardDialog {...what} />;
}
