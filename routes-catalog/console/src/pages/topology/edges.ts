import type { TopologyEdge } from '../../api/types';
import { formatNumber } from '../../parts/formats';

const WORDS = {
  'declared-not-seen': 'declared, not seen',
  'seen-not-declared': 'seen, not declared',
} as const;

/** Where what is declared and what was observed do not agree; undefined where they do, or where it is too early to tell. */
export const disagreement = (edge: TopologyEdge) => (edge.disagreement ? WORDS[edge.disagreement] : undefined);

export const rate = ({ perSecond }: TopologyEdge) => (perSecond > 0 ? `${formatNumber(perSecond)}/s` : '');
