import type { TopologyEdge } from '../../api/types';
import { formatNumber } from '../../parts/formats';

/** Begins the ids of flows of an old bus. */
const LEGACY = 'legacy:';

/** What an import says of an edge that begins at a flow of an old bus; undefined of all others. */
export const imported = ({ from, to }: TopologyEdge) =>
  from.startsWith(LEGACY) ? (to.startsWith(LEGACY) ? 'calls' : 'replaced by') : undefined;

const WORDS = {
  'declared-not-seen': 'declared, not seen',
  'seen-not-declared': 'seen, not declared',
} as const;

/** Where what is declared and what was observed do not agree; undefined where they do, or where it is too early to tell. */
export const disagreement = (edge: TopologyEdge) => (edge.disagreement ? WORDS[edge.disagreement] : undefined);

export const rate = ({ perSecond }: TopologyEdge) => (perSecond > 0 ? `${formatNumber(perSecond)}/s` : '');
