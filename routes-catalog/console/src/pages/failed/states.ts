import type { FailedState, FailureGroup } from '../../api/types';

/** Whether a person can do something about a message in that state. */
export const isOpen = (state: FailedState) => state === 'failed' || state === 'failed-again';

/** How many messages of a group wait for a person. */
export const openIn = ({ states }: FailureGroup) => (states.failed ?? 0) + (states['failed-again'] ?? 0);
