import {
  action,
  createTopologyControlButtons,
  defaultControlButtonsOptions,
  TopologyControlBar,
  Visualization,
  VisualizationProvider,
  VisualizationSurface,
} from '@patternfly/react-topology';
import { useEffect, useState } from 'react';
import type { Topology } from '../../api/types';
import { component } from './factories';
import { modelOf } from './model';
import { SelectionContext } from './selection';

const MARGIN = 40;

const isNarrow = () => matchMedia('(width < 768px)').matches;

interface TopologyGraphProps {
  readonly topology: Topology;
  readonly selected: string | undefined;
  readonly onSelect: (id: string | undefined) => void;
}

/** The picture: integrations and channels as boxes in the box of their team, flows as arrows with their rates. */
export function TopologyGraph({ topology, selected, onSelect }: TopologyGraphProps) {
  const [visualization] = useState(() => {
    const created = new Visualization();
    created.registerComponentFactory(component);
    return created;
  });
  const names = topology.nodes.map(({ id }) => id).join(' ');

  useEffect(
    () => visualization.fromModel(modelOf(topology, isNarrow() ? 'TB' : 'LR'), false),
    [visualization, topology],
  );

  // Other nodes are shown as a whole; other figures leave the part that is looked at.
  useEffect(() => {
    const next = requestAnimationFrame(action(() => visualization.getGraph().fit(MARGIN)));
    return () => cancelAnimationFrame(next);
  }, [visualization, names]);

  const graph = () => visualization.getGraph();
  return (
    <SelectionContext value={{ selected, onSelect }}>
      <div className="ub-topology ub-gap">
        <VisualizationProvider controller={visualization}>
          <VisualizationSurface />
          <TopologyControlBar
            className="pf-topology-control-bar"
            controlButtons={createTopologyControlButtons({
              ...defaultControlButtonsOptions,
              zoomInCallback: action(() => graph().scaleBy(4 / 3)),
              zoomOutCallback: action(() => graph().scaleBy(3 / 4)),
              fitToScreenCallback: action(() => graph().fit(MARGIN)),
              resetView: false,
              legend: false,
            })}
          />
        </VisualizationProvider>
      </div>
    </SelectionContext>
  );
}
