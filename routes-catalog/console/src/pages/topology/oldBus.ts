import type { EstateEntry } from '../../api/types';

/** Old buses of so many flows together are part of the picture unless they are switched off; larger ones when switched on. */
const MOST_AT_FIRST = 60;

/** Whether old buses are shown; undefined as long as it is not known what there is of them. */
export function showsOldBus(estates: readonly EstateEntry[] | undefined, chosen: string | undefined) {
  if (chosen) {
    return chosen === 'on';
  }
  const flows = estates?.reduce((sum, estate) => sum + estate.flows, 0);
  return flows === undefined ? undefined : flows > 0 && flows <= MOST_AT_FIRST;
}
