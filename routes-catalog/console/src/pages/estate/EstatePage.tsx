import { Pagination, Title, Toolbar, ToolbarContent, ToolbarItem } from '@patternfly/react-core';
import { useEstate, useEstates } from '../../api/queries';
import { type EstateEntry, FLOW_STATES, type LegacyFlow } from '../../api/types';
import { Choice } from '../../parts/Choice';
import { count } from '../../parts/formats';
import { Loaded, Nothing } from '../../parts/Loaded';
import { Search } from '../../parts/Search';
import { useAddress } from '../../parts/useAddress';
import { View } from '../../parts/View';
import { EstateTable } from './EstateTable';
import { selected, sorted } from './flows';
import { FlowTable } from './FlowTable';

const PARAMETERS = ['estate', 'search', 'state', 'sort', 'page'] as const;
const PAGE = 50;

/** What was found of the bus that is replaced: each flow, how far it is, and what replaces it. */
export function EstatePage() {
  const estates = useEstates();
  return (
    <View
      title="Old bus"
      lead="What an import found of the bus that is replaced: each flow, how far it is, and by what."
    >
      <Loaded from={estates}>
        {(known) =>
          known.length === 0 ? (
            <Nothing title="No old bus has been imported yet">
              “unbus import SOURCE --publish NAME” reads the sources of the old bus and tells the catalog what it found.
            </Nothing>
          ) : (
            <Estates estates={known} />
          )
        }
      </Loaded>
    </View>
  );
}

function Estates({ estates }: { readonly estates: readonly EstateEntry[] }) {
  const [address] = useAddress(PARAMETERS);
  const chosen = address.estate ?? estates[0]?.name ?? '';
  return (
    <>
      <EstateTable estates={estates} chosen={chosen} />
      <Title headingLevel="h2" className="ub-gap">
        Flows of {chosen}
      </Title>
      <Chosen name={chosen} />
    </>
  );
}

function Chosen({ name }: { readonly name: string }) {
  const estate = useEstate(name);
  return (
    <Loaded from={estate}>
      {({ flows }) =>
        flows.length === 0 ? (
          <Nothing title="Nothing was found in it" headingLevel="h3" />
        ) : (
          <Flows estate={name} all={flows} />
        )
      }
    </Loaded>
  );
}

function Flows({ estate, all }: { readonly estate: string; readonly all: readonly LegacyFlow[] }) {
  const [address, change] = useAddress(PARAMETERS);
  const shown = sorted(selected(all, address), address.sort);
  const page = Math.max(1, Number(address.page) || 1);
  return (
    <>
      <Toolbar>
        <ToolbarContent>
          <ToolbarItem>
            <Search
              label="Name, kind, project or integration"
              value={address.search}
              onChange={(search) => change({ search, page: undefined })}
            />
          </ToolbarItem>
          <ToolbarItem>
            <Choice
              label="State"
              all="All states"
              options={FLOW_STATES}
              value={address.state}
              onChange={(state) => change({ state, page: undefined })}
            />
          </ToolbarItem>
          <ToolbarItem>
            <Choice
              label="Order"
              all="As imported"
              options={['most-left']}
              value={address.sort}
              onChange={(sort) => change({ sort, page: undefined })}
            />
          </ToolbarItem>
          <ToolbarItem alignSelf="center" role="status">
            {count(shown.length, 'flow')}
          </ToolbarItem>
          <ToolbarItem variant="pagination" align={{ default: 'alignEnd' }}>
            <Pagination
              isCompact
              itemCount={shown.length}
              perPage={PAGE}
              perPageOptions={[]}
              page={page}
              onSetPage={(_, next) => change({ page: String(next) })}
            />
          </ToolbarItem>
        </ToolbarContent>
      </Toolbar>
      {shown.length === 0 ? (
        <Nothing title="No flow matches" headingLevel="h3" />
      ) : (
        <FlowTable estate={estate} flows={shown.slice((page - 1) * PAGE, page * PAGE)} />
      )}
    </>
  );
}
