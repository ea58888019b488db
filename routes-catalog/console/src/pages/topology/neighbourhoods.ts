import type { Topology, TopologyEdge, TopologyNode } from '../../api/types';

export interface Asked {
  readonly team?: string;
  readonly search?: string;
  readonly around?: string;
  readonly steps?: string;
}

/** What of a topology is asked for: a team with what it exchanges, nodes of a name with their neighbours, or what is around one. */
export function shownOf(topology: Topology, asked: Asked): Topology {
  let { nodes, edges } = topology;
  if (asked.around) {
    ({ nodes, edges } = within(nodes, edges, new Set([asked.around]), Number(asked.steps) || 1));
  }
  if (asked.team) {
    const team = new Set(nodes.filter(({ owner }) => owner === asked.team).map(({ id }) => id));
    ({ nodes, edges } = within(nodes, edges, team, 1));
  }
  if (asked.search) {
    const word = asked.search.toLowerCase();
    const found = new Set(nodes.filter(({ id }) => id.toLowerCase().includes(word)).map(({ id }) => id));
    ({ nodes, edges } = within(nodes, edges, found, 1));
  }
  return { nodes, edges };
}

/** What is at most so many steps away from the start. */
function within(
  nodes: readonly TopologyNode[],
  edges: readonly TopologyEdge[],
  start: ReadonlySet<string>,
  steps: number,
): Topology {
  const reached = new Set(start);
  for (let step = 0; step < steps; step += 1) {
    const before = new Set(reached);
    for (const { from, to } of edges) {
      if (before.has(from)) {
        reached.add(to);
      }
      if (before.has(to)) {
        reached.add(from);
      }
    }
  }
  return {
    nodes: nodes.filter(({ id }) => reached.has(id)),
    edges: edges.filter(({ from, to }) => reached.has(from) && reached.has(to)),
  };
}
