import { Button, Card, CardBody, CardHeader, CardTitle, Flex } from '@patternfly/react-core';
import { Link } from 'react-router';
import type { TopologyEdge, TopologyNode } from '../../api/types';
import { Facts } from '../../parts/Facts';
import { IntegrationLink } from '../../parts/IntegrationLink';
import { estatePath } from '../../parts/paths';
import { StateLabel } from '../../parts/StateLabel';
import { EdgeTable } from './EdgeTable';

/** `legacy:estate/id` in the table of its estate. */
function flowPath(id: string): string {
  const [, estate = '', search = ''] = /^legacy:([^/]*)\/(.*)$/.exec(id) ?? [];
  return estatePath({ estate, search });
}

interface NodeCardProps {
  readonly node: TopologyNode;
  readonly edges: readonly TopologyEdge[];
  readonly onAround: () => void;
  readonly onClose: () => void;
}

/** The node that is chosen, and what goes in and out of it. */
export function NodeCard({ node, edges, onAround, onClose }: NodeCardProps) {
  return (
    <Card isCompact>
      <CardHeader
        actions={{
          actions: (
            <Flex>
              <Button variant="secondary" size="sm" onClick={onAround}>
                Only its neighbourhood
              </Button>
              <Button variant="link" size="sm" onClick={onClose}>
                Close
              </Button>
            </Flex>
          ),
        }}
      >
        <CardTitle component="h2">{node.id}</CardTitle>
      </CardHeader>
      <CardBody>
        <Facts
          of={{
            Kind: node.kind === 'legacy' ? 'flow of an old bus' : node.kind,
            Owner: node.owner ?? (node.kind === 'legacy' ? 'nobody yet' : 'nobody alone'),
            ...(node.state && { State: <StateLabel state={node.state} /> }),
            ...(node.kind === 'legacy' && { 'Old bus': <Link to={flowPath(node.id)}>In its table</Link> }),
            ...(node.kind === 'integration' && { Integration: <IntegrationLink id={node.id.replace(/@.*$/, '')} /> }),
          }}
        />
        <EdgeTable edges={edges} />
      </CardBody>
    </Card>
  );
}
