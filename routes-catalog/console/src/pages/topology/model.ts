import { type EdgeModel, type Model, type NodeModel, NodeShape } from '@patternfly/react-topology';
import type { Topology, TopologyEdge, TopologyNode } from '../../api/types';
import { shortName } from '../../parts/formats';
import { groupedBy } from '../../parts/groupedBy';
import { type Direction, placed } from './placing';

export const NODE_HEIGHT = 30;

const PIXELS_A_LETTER = 7;
const PADDING = 28;

function labelOf({ id, kind, state }: TopologyNode): string {
  if (kind === 'legacy') {
    return `${id.slice(id.lastIndexOf('/') + 1)} · ${state ?? ''}`;
  }
  if (kind === 'integration') {
    // Its team is told by the box around it.
    return id.slice(id.indexOf('/') + 1);
  }
  return kind === 'unknown-reader' ? `unknown: ${shortName(id)}` : shortName(id);
}

/** The topology as PatternFly takes it: every box in its place, and a group for each team around what it owns. */
export function modelOf({ nodes, edges }: Topology, towards: Direction): Model {
  const boxes = nodes.map((node) => ({
    id: node.id,
    team: node.owner ?? '',
    width: labelOf(node).length * PIXELS_A_LETTER + PADDING,
    height: NODE_HEIGHT,
  }));
  const places = placed(boxes, edges, towards);
  return {
    graph: { id: 'topology', type: 'graph' },
    nodes: [
      ...nodes.map((node, index) => ({
        ...nodeOf(node),
        width: boxes[index]?.width ?? 0,
        height: NODE_HEIGHT,
        ...places.get(node.id),
      })),
      ...groupsOf(nodes),
    ],
    edges: edges.map(edgeOf),
  };
}

const nodeOf = (node: TopologyNode): NodeModel => ({
  id: node.id,
  type: 'node',
  label: labelOf(node),
  shape: NodeShape.rect,
  data: node,
});

function groupsOf(nodes: readonly TopologyNode[]): NodeModel[] {
  const owned = nodes.filter(({ owner }) => owner !== null);
  return [...groupedBy(owned, ({ owner }) => owner ?? '')].map(([team, members]) => ({
    id: `team:${team}`,
    type: 'team',
    group: true,
    label: team,
    children: members.map(({ id }) => id),
    style: { padding: [34, 14, 14, 14] },
  }));
}

const edgeOf = (edge: TopologyEdge): EdgeModel => ({
  id: `${edge.from} ${edge.to}`,
  type: 'edge',
  source: edge.from,
  target: edge.to,
  data: edge,
});
