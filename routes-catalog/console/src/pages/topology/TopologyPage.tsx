import { Switch, ToggleGroup, ToggleGroupItem, Toolbar, ToolbarContent, ToolbarItem } from '@patternfly/react-core';
import { lazy, Suspense } from 'react';
import { useEstates, useTopology } from '../../api/queries';
import type { Topology } from '../../api/types';
import { Choice } from '../../parts/Choice';
import { distinct } from '../../parts/distinct';
import { count } from '../../parts/formats';
import { Loaded, Loading, Nothing } from '../../parts/Loaded';
import { Search } from '../../parts/Search';
import { useAddress } from '../../parts/useAddress';
import { View } from '../../parts/View';
import { EdgeTable } from './EdgeTable';
import { NodeCard } from './NodeCard';
import { shownOf } from './neighbourhoods';
import { showsOldBus } from './oldBus';

const Graph = lazy(async () => ({ default: (await import('./TopologyGraph')).TopologyGraph }));
const PARAMETERS = ['team', 'search', 'node', 'around', 'steps', 'view'] as const;

/** More boxes than that a browser cannot draw in time, nor a person make out. */
const MOST_DRAWN = 1_500;

/** What flows between whom: declared beside observed; and, when it is switched on, the old bus that is replaced. */
export function TopologyPage() {
  const [address, change] = useAddress(['legacy']);
  const estates = useEstates();
  const legacy = showsOldBus(estates.isError ? [] : estates.data, address.legacy);
  const topology = useTopology(legacy);
  return (
    <View
      title="Topology"
      lead={`What flows between whom. A dashed line is declared and was not seen; a warning was seen and is not declared.${legacy ? ' A dotted line leads from a flow of the old bus to what it calls, or to what replaces it.' : ''}`}
      actions={
        estates.data?.length ? (
          <Switch
            label="Show the old bus"
            isChecked={legacy === true}
            onChange={(_, on) => change({ legacy: on ? 'on' : 'off' })}
          />
        ) : undefined
      }
    >
      <Loaded from={topology}>
        {(known) =>
          known.nodes.length === 0 ? <Nothing title="There is no integration yet" /> : <Flows topology={known} />
        }
      </Loaded>
    </View>
  );
}

function Flows({ topology }: { readonly topology: Topology }) {
  const [address, change] = useAddress(PARAMETERS);
  const shown = shownOf(topology, address);
  const teams = distinct(topology.nodes.flatMap(({ owner }) => (owner ? [owner] : [])));
  const node = topology.nodes.find(({ id }) => id === address.node);
  const isTable = address.view === 'table';
  // A choice of thousands is none: flows of a large bus are found by their names.
  const isLarge = topology.nodes.length > MOST_DRAWN;
  const centres = isLarge ? topology.nodes.filter(({ state }) => state === null) : topology.nodes;
  return (
    <>
      <Toolbar>
        <ToolbarContent>
          <ToolbarItem>
            <Search label="Name" value={address.search} onChange={(search) => change({ search })} />
          </ToolbarItem>
          <ToolbarItem>
            <Choice
              label="Team"
              all="All teams"
              options={teams}
              value={address.team}
              onChange={(team) => change({ team })}
            />
          </ToolbarItem>
          <ToolbarItem>
            <Choice
              label="Neighbourhood of"
              all="Around any node"
              options={centres.map(({ id }) => id)}
              value={address.around}
              onChange={(around) => change({ around })}
            />
          </ToolbarItem>
          {address.around && (
            <ToolbarItem>
              <Choice
                label="Steps away"
                all="1 step"
                options={['2', '3', '4']}
                value={address.steps}
                onChange={(steps) => change({ steps })}
              />
            </ToolbarItem>
          )}
          <ToolbarItem>
            <ToggleGroup aria-label="View">
              <ToggleGroupItem text="Picture" isSelected={!isTable} onChange={() => change({ view: undefined })} />
              <ToggleGroupItem text="Table" isSelected={isTable} onChange={() => change({ view: 'table' })} />
            </ToggleGroup>
          </ToolbarItem>
          <ToolbarItem alignSelf="center" role="status">
            {count(shown.nodes.length, 'node')}, {count(shown.edges.length, 'flow')}
          </ToolbarItem>
        </ToolbarContent>
      </Toolbar>
      {shown.nodes.length === 0 ? (
        <Nothing title="No node matches" />
      ) : isTable ? (
        <EdgeTable edges={shown.edges} />
      ) : shown.nodes.length > MOST_DRAWN ? (
        <Nothing title="These are too many to draw">
          Ask for a name, a team or the neighbourhood of a node, or look at the table.
        </Nothing>
      ) : (
        <Suspense fallback={<Loading />}>
          <Graph topology={shown} selected={address.node} onSelect={(id) => change({ node: id })} />
        </Suspense>
      )}
      {node && !isTable && (
        <NodeCard
          node={node}
          edges={topology.edges.filter(({ from, to }) => from === node.id || to === node.id)}
          onAround={() => change({ around: node.id })}
          onClose={() => change({ node: undefined })}
        />
      )}
    </>
  );
}
