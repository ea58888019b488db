import { Toolbar, ToolbarContent, ToolbarItem } from '@patternfly/react-core';
import { Table, Tbody, Td, Th, Thead, Tr } from '@patternfly/react-table';
import { Link } from 'react-router';
import { useApis } from '../../api/queries';
import type { ApiContract } from '../../api/types';
import { Choice } from '../../parts/Choice';
import { distinct } from '../../parts/distinct';
import { IntegrationLink } from '../../parts/IntegrationLink';
import { Loaded, Nothing } from '../../parts/Loaded';
import { Search } from '../../parts/Search';
import { StateLabel } from '../../parts/StateLabel';
import { useAddress } from '../../parts/useAddress';
import { View } from '../../parts/View';
import { apiPath, KINDS } from './kinds';

/** What the integrations promise to each other and to the world. */
export function ApisPage() {
  const apis = useApis();
  return (
    <View
      title="APIs"
      lead="What the integrations promise to each other and to the world, and who is known to rely on it."
    >
      <Loaded from={apis}>
        {(known) =>
          known.length === 0 ? <Nothing title="No integration serves a contract yet" /> : <Apis all={known} />
        }
      </Loaded>
    </View>
  );
}

function Apis({ all }: { readonly all: readonly ApiContract[] }) {
  const [address, change] = useAddress(['search', 'type', 'owner']);
  const word = (address.search ?? '').toLowerCase();
  const shown = all.filter(
    ({ name, integration, type, owner }) =>
      `${name} ${integration}`.toLowerCase().includes(word) &&
      (!address.type || type === address.type) &&
      (!address.owner || owner === address.owner),
  );
  return (
    <>
      <Toolbar>
        <ToolbarContent>
          <ToolbarItem>
            <Search label="Name" value={address.search} onChange={(search) => change({ search })} />
          </ToolbarItem>
          <ToolbarItem>
            <Choice
              label="Kind"
              all="All kinds"
              options={Object.keys(KINDS)}
              value={address.type}
              onChange={(type) => change({ type })}
            />
          </ToolbarItem>
          <ToolbarItem>
            <Choice
              label="Owner"
              all="All owners"
              options={distinct(all.map(({ owner }) => owner))}
              value={address.owner}
              onChange={(owner) => change({ owner })}
            />
          </ToolbarItem>
        </ToolbarContent>
      </Toolbar>
      {shown.length === 0 ? <Nothing title="No API matches" /> : <ApiTable apis={shown} />}
    </>
  );
}

function ApiTable({ apis }: { readonly apis: readonly ApiContract[] }) {
  return (
    <Table aria-label="APIs" variant="compact">
      <Thead>
        <Tr>
          <Th>Name</Th>
          <Th>Kind</Th>
          <Th>Version</Th>
          <Th>Integration</Th>
          <Th>State</Th>
          <Th>Known consumers</Th>
        </Tr>
      </Thead>
      <Tbody>
        {apis.map((contract) => (
          <Tr key={contract.url}>
            <Td dataLabel="Name">
              <Link to={apiPath(contract)}>{contract.name}</Link>
            </Td>
            <Td dataLabel="Kind">{KINDS[contract.type]}</Td>
            <Td dataLabel="Version">{contract.version}</Td>
            <Td dataLabel="Integration">
              <IntegrationLink id={contract.integration} />
            </Td>
            <Td dataLabel="State">
              <StateLabel state={contract.state} />
            </Td>
            <Td dataLabel="Known consumers" className="ub-wrap">
              {contract.consumers.join(', ') || 'none'}
            </Td>
          </Tr>
        ))}
      </Tbody>
    </Table>
  );
}
