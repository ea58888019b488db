import { GROUPS_LAYER, Layer, type Node, observer } from '@patternfly/react-topology';

const LABEL_BELOW_TOP = 22;
const LABEL_FROM_LEFT = 12;

/** A team as a box around what it owns. */
export const TeamGroup = observer(({ element }: { element: Node }) => {
  const { x, y, width, height } = element.getBounds();
  return (
    <Layer id={GROUPS_LAYER}>
      <g className="ub-team">
        <rect x={x} y={y} width={width} height={height} rx={8} />
        <text x={x + LABEL_FROM_LEFT} y={y + LABEL_BELOW_TOP}>
          {element.getLabel()}
        </text>
      </g>
    </Layer>
  );
});
