import { type Node, observer, RectAnchor, useAnchor } from '@patternfly/react-topology';
import { type KeyboardEvent, useContext } from 'react';
import type { TopologyNode } from '../../api/types';
import { NODE_HEIGHT } from './model';
import { SelectionContext } from './selection';

const rectAnchor = (node: Node) => new RectAnchor(node);

/** An integration or a flow of an old bus as a box, a channel or service as a box with round ends. */
export const FlowNode = observer(({ element }: { element: Node }) => {
  const { selected, onSelect } = useContext(SelectionContext);
  useAnchor(rectAnchor);
  const { id, kind, state } = element.getData() as TopologyNode;
  const isBox = kind === 'integration' || kind === 'legacy';
  const { width } = element.getDimensions();
  const isSelected = selected === id;
  const choose = () => onSelect(isSelected ? undefined : id);
  const chooseByKey = (event: KeyboardEvent) => {
    if (event.key === 'Enter' || event.key === ' ') {
      event.preventDefault();
      choose();
    }
  };
  return (
    <g
      role="button"
      tabIndex={0}
      aria-label={`${kind} ${element.getLabel()}`}
      aria-pressed={isSelected}
      className={`ub-node ub-node-${kind}${state ? ` ub-node-${state}` : ''}${isSelected ? ' ub-node-selected' : ''}`}
      onClick={choose}
      onKeyDown={chooseByKey}
    >
      <title>{id}</title>
      <rect width={width} height={NODE_HEIGHT} rx={isBox ? 4 : NODE_HEIGHT / 2} />
      <text x={width / 2} y={NODE_HEIGHT / 2} dy="0.35em" textAnchor="middle">
        {element.getLabel()}
      </text>
    </g>
  );
});
