import { Button, Card, CardBody, CardHeader, CardTitle, Flex } from '@patternfly/react-core';
import type { TopologyEdge, TopologyNode } from '../../api/types';
import { Facts } from '../../parts/Facts';
import { IntegrationLink } from '../../parts/IntegrationLink';
import { EdgeTable } from './EdgeTable';

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
            Kind: node.kind,
            Owner: node.owner ?? 'nobody alone',
            ...(node.kind === 'integration' && { Integration: <IntegrationLink id={node.id.replace(/@.*$/, '')} /> }),
          }}
        />
        <EdgeTable edges={edges} />
      </CardBody>
    </Card>
  );
}
