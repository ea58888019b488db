import type { TopologyEdge } from '../../api/types';
import { formatNumber } from '../../parts/formats';

/** Where what is declared and what was observed do not agree; undefined where they do. */
export function disagreement(edge: TopologyEdge): string | undefined {
  if (edge.declared === edge.observed) {
    return undefined;
  }
  return edge.declared ? 'declared, not seen' : 'seen, not declared';
}

export const rate = ({ perSecond }: TopologyEdge) => (perSecond > 0 ? `${formatNumber(perSecond)}/s` : '');
