import { Button, ToggleGroup, ToggleGroupItem } from '@patternfly/react-core';
import { useParams } from 'react-router';
import { useApis, useContract } from '../../api/queries';
import type { ApiContract } from '../../api/types';
import { Code } from '../../parts/Code';
import { Crumbs } from '../../parts/Crumbs';
import { Facts } from '../../parts/Facts';
import { IntegrationLink } from '../../parts/IntegrationLink';
import { Loaded, Nothing } from '../../parts/Loaded';
import { StateLabel } from '../../parts/StateLabel';
import { useAddress } from '../../parts/useAddress';
import { View } from '../../parts/View';
import { AsyncApiView } from './AsyncApiView';
import { parsed } from './documents';
import { KINDS } from './kinds';
import { OpenApiView } from './OpenApiView';
import { WsdlView } from './WsdlView';

/** One contract: who relies on it, and what it says. */
export function ApiPage() {
  const { name = '' } = useParams();
  const [{ version, integration }] = useAddress(['version', 'integration']);
  const apis = useApis();
  const isMeant = (contract: ApiContract) =>
    contract.name === name &&
    (!version || contract.version === version) &&
    (!integration || contract.integration === integration);
  return (
    <View title={name} above={<Crumbs to="/apis" above="APIs" here={name} />}>
      <Loaded from={apis}>
        {(known) => {
          const contract = known.find(isMeant);
          return contract ? (
            <Contract contract={contract} />
          ) : (
            <Nothing title="There is no contract of that name and version" />
          );
        }}
      </Loaded>
    </View>
  );
}

function Contract({ contract }: { readonly contract: ApiContract }) {
  const document = useContract(contract.url);
  const [{ view }, change] = useAddress(['view']);
  return (
    <>
      <Facts
        of={{
          Kind: KINDS[contract.type],
          Version: contract.version,
          Integration: <IntegrationLink id={contract.integration} />,
          State: <StateLabel state={contract.state} />,
          'Known consumers':
            contract.consumers.length === 0
              ? 'none'
              : contract.consumers.map((id) => (
                  <div key={id}>
                    <IntegrationLink id={id} />
                  </div>
                )),
        }}
      />
      <div className="ub-heading ub-gap">
        <ToggleGroup aria-label="View">
          <ToggleGroupItem text="To read" isSelected={view !== 'source'} onChange={() => change({ view: undefined })} />
          <ToggleGroupItem text="Source" isSelected={view === 'source'} onChange={() => change({ view: 'source' })} />
        </ToggleGroup>
        <Button variant="link" component="a" href={contract.url} download>
          Download
        </Button>
      </div>
      <Loaded from={document}>
        {(text) =>
          view === 'source' ? <Code label="Source">{text}</Code> : <Readable type={contract.type} text={text} />
        }
      </Loaded>
    </>
  );
}

function Readable({ type, text }: { readonly type: ApiContract['type']; readonly text: string }) {
  if (type === 'wsdl') {
    return <WsdlView text={text} />;
  }
  const document = parsed(text);
  if (!document) {
    return <Code label="Source">{text}</Code>;
  }
  return type === 'openapi' ? <OpenApiView document={document} /> : <AsyncApiView document={document} />;
}
