import { type Edge, observer } from '@patternfly/react-topology';
import type { TopologyEdge } from '../../api/types';
import { disagreement, imported, rate } from './edges';

/** A flow as an arrow with its rate; dashed when nothing was seen, dotted of an old bus, in the colour of a warning when it is not declared. */
export const FlowEdge = observer(({ element }: { element: Edge }) => {
  const edge = element.getData() as TopologyEdge;
  const points = [element.getStartPoint(), ...element.getBendpoints(), element.getEndPoint()];
  const middle = points[Math.floor(points.length / 2)] ?? element.getEndPoint();
  const before = points[Math.floor(points.length / 2) - 1] ?? element.getStartPoint();
  const word = imported(edge);
  const kind = word ? 'imported' : edge.declared ? (edge.observed ? 'agreed' : 'unseen') : 'undeclared';
  return (
    <g className={`ub-edge ub-edge-${kind}${edge.perSecond > 0 ? ' ub-edge-live' : ''}`}>
      <title>{[`${edge.from} → ${edge.to}`, word, disagreement(edge), rate(edge)].filter(Boolean).join(', ')}</title>
      <path d={`M${points.map(({ x, y }) => `${x},${y}`).join('L')}`} />
      <Arrow from={points.at(-2) ?? before} to={element.getEndPoint()} />
      {edge.perSecond > 0 && (
        <text x={(before.x + middle.x) / 2} y={(before.y + middle.y) / 2} dy="-0.4em" textAnchor="middle">
          {rate(edge)}
        </text>
      )}
    </g>
  );
});

interface At {
  readonly x: number;
  readonly y: number;
}

function Arrow({ from, to }: { readonly from: At; readonly to: At }) {
  const degrees = (Math.atan2(to.y - from.y, to.x - from.x) * 180) / Math.PI;
  return <polygon points="0,0 -8,-4 -8,4" transform={`translate(${to.x},${to.y}) rotate(${degrees})`} />;
}
