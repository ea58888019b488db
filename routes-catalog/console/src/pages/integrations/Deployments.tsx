import { Button, Title } from '@patternfly/react-core';
import { Table, Tbody, Td, Th, Thead, Tr } from '@patternfly/react-table';
import { useState } from 'react';
import { useDeployments } from '../../api/queries';
import type { Deployment } from '../../api/types';
import { Loaded, Nothing } from '../../parts/Loaded';
import { StateLabel } from '../../parts/StateLabel';
import { Time } from '../../parts/Time';

const SOME = 10;
const MOST = 500;
const SHORT_HASH = 10;

/** Who brought which version where, the newest first; also of an integration that has never answered. */
export function Deployments({ id }: { readonly id: string }) {
  const [limit, setLimit] = useState(SOME);
  const deployments = useDeployments(id, limit);
  return (
    <section aria-labelledby="deployments" className="ub-gap">
      <Title headingLevel="h2" id="deployments" className="ub-gap">
        Deployments
      </Title>
      <Loaded from={deployments}>
        {(known) =>
          known.length === 0 ? (
            <Nothing title="Nobody has told of a deployment yet" headingLevel="h3" />
          ) : (
            <DeploymentTable deployments={known} />
          )
        }
      </Loaded>
      {limit === SOME && deployments.data?.length === SOME && (
        <Button variant="secondary" onClick={() => setLimit(MOST)}>
          Show older deployments
        </Button>
      )}
    </section>
  );
}

function DeploymentTable({ deployments }: { readonly deployments: readonly Deployment[] }) {
  return (
    <Table aria-label="Deployments" variant="compact" gridBreakPoint="grid-lg">
      <Thead>
        <Tr>
          <Th>Began</Th>
          <Th>Version</Th>
          <Th>Environment</Th>
          <Th>Outcome</Th>
          <Th>Who</Th>
          <Th>Commit</Th>
        </Tr>
      </Thead>
      <Tbody>
        {deployments.map((deployment) => (
          <DeploymentRow key={deployment.id} deployment={deployment} />
        ))}
      </Tbody>
    </Table>
  );
}

function DeploymentRow({ deployment }: { readonly deployment: Deployment }) {
  return (
    <Tr>
      <Td dataLabel="Began">
        <Time at={deployment.startedAt} />
      </Td>
      <Td dataLabel="Version" className="ub-wrap">
        {change(deployment)}
      </Td>
      <Td dataLabel="Environment" className="ub-wrap">
        {deployment.environment}
      </Td>
      <Td dataLabel="Outcome" className="ub-wrap">
        <StateLabel state={deployment.outcome} />
        {deployment.reason && <div>{deployment.reason}</div>}
      </Td>
      <Td dataLabel="Who" className="ub-wrap">
        {deployment.who}
      </Td>
      <Td dataLabel="Commit">
        {deployment.commit ? <code title={deployment.commit}>{deployment.commit.slice(0, SHORT_HASH)}</code> : '–'}
      </Td>
    </Tr>
  );
}

/** From which version to which; that it goes back is said in a word. */
function change({ act, version, previousVersion }: Deployment): string {
  const versions = previousVersion ? `${previousVersion} → ${version}` : version;
  return act === 'rollback' ? `${versions} (rollback)` : versions;
}
