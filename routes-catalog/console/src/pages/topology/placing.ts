import { graphlib, layout } from '@dagrejs/dagre';
import type { TopologyEdge } from '../../api/types';
import { groupedBy } from '../../parts/groupedBy';

export interface Box {
  readonly id: string;
  readonly team: string;
  readonly width: number;
  readonly height: number;
}

/** Where the left upper corner of a box is, in pixels. */
export interface Place {
  readonly x: number;
  readonly y: number;
}

/** So many are laid out by what flows between them; with more that takes seconds, and each team becomes a block. */
const MOST_BY_FLOWS = 150;

const TEAM = 'team:';
const TEAM_MARGIN = 40;
const GAP = 24;
const ROW = 14;
const BLOCK_GAP = 90;

/** To the right, or on a narrow window downwards. */
export type Direction = 'LR' | 'TB';

/** Puts every box somewhere: what flows goes in that direction, and what a team owns is near each other. */
export function placed(boxes: readonly Box[], edges: readonly TopologyEdge[], towards: Direction): Map<string, Place> {
  return boxes.length <= MOST_BY_FLOWS ? byFlows(boxes, edges, towards) : byTeams(boxes);
}

function byFlows(boxes: readonly Box[], edges: readonly TopologyEdge[], rankdir: Direction): Map<string, Place> {
  const graph = new graphlib.Graph({ compound: true, multigraph: true });
  graph.setGraph({ rankdir, nodesep: GAP, ranksep: GAP / 2, marginx: TEAM_MARGIN, marginy: TEAM_MARGIN });
  graph.setDefaultEdgeLabel(() => ({}));
  for (const { id, team, width, height } of boxes) {
    graph.setNode(id, { width, height });
    if (team) {
      graph.setNode(TEAM + team, {});
      graph.setParent(id, TEAM + team);
    }
  }
  edges.forEach(({ from, to }) => graph.setEdge(from, to, {}));
  layout(graph);
  return new Map(
    boxes.map(({ id, width, height }) => {
      const { x, y } = graph.node(id);
      return [id, { x: x - width / 2, y: y - height / 2 }];
    }),
  );
}

/** Each team's boxes as a block of about a square, and the blocks in rows that together are about a square. */
function byTeams(boxes: readonly Box[]): Map<string, Place> {
  const places = new Map<string, Place>();
  const blocks = [...groupedBy(boxes, ({ team }) => team).values()].map(block);
  const area = blocks.reduce((sum, { width, height }) => sum + (width + BLOCK_GAP) * (height + BLOCK_GAP), 0);
  const widest = Math.max(Math.sqrt(area) * 1.4, ...blocks.map(({ width }) => width));
  let left = 0;
  let top = 0;
  let tallest = 0;
  for (const { width, height, at } of blocks) {
    if (left > 0 && left + width > widest) {
      left = 0;
      top += tallest + BLOCK_GAP;
      tallest = 0;
    }
    at.forEach(({ x, y }, id) => places.set(id, { x: left + x, y: top + y }));
    left += width + BLOCK_GAP;
    tallest = Math.max(tallest, height);
  }
  return places;
}

function block(boxes: readonly Box[]) {
  const column = Math.max(...boxes.map(({ width }) => width)) + GAP;
  const row = Math.max(...boxes.map(({ height }) => height)) + ROW;
  const columns = Math.max(1, Math.round(Math.sqrt((boxes.length * row) / column)));
  const at = new Map(
    boxes.map(({ id }, index) => [id, { x: (index % columns) * column, y: Math.floor(index / columns) * row }]),
  );
  return { at, width: columns * column, height: Math.ceil(boxes.length / columns) * row };
}
