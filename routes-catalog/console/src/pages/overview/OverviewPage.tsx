import { Card, CardBody, CardTitle, Gallery } from '@patternfly/react-core';
import { Table, Tbody, Td, Th, Thead, Tr } from '@patternfly/react-table';
import { Link } from 'react-router';
import { useAttention, useIntegrations } from '../../api/queries';
import type { Attention, Integration } from '../../api/types';
import { formatNumber } from '../../parts/formats';
import { IntegrationLink } from '../../parts/IntegrationLink';
import { Loaded, Nothing } from '../../parts/Loaded';
import { failedPath } from '../../parts/paths';
import { View } from '../../parts/View';
import { SeverityLabel } from './SeverityLabel';

/** What needs a person now, and how all is in a few figures. */
export function OverviewPage() {
  const attention = useAttention();
  const integrations = useIntegrations();
  return (
    <View title="Overview" lead="What needs a person now, the worst first.">
      <Loaded from={integrations}>{(known) => <Figures integrations={known} />}</Loaded>
      <Loaded from={attention}>
        {(entries) =>
          entries.length === 0 ? (
            <Nothing title="Nothing needs you now">
              Every integration answers, nothing fails, nothing piles up, and no failed message waits.
            </Nothing>
          ) : (
            <AttentionTable entries={entries} />
          )
        }
      </Loaded>
    </View>
  );
}

function Figures({ integrations }: { readonly integrations: readonly Integration[] }) {
  const routes = integrations.flatMap((integration) => integration.routes);
  const up = integrations.filter((integration) => integration.state === 'up').length;
  const figures = [
    ['Integrations up', `${formatNumber(up)} of ${formatNumber(integrations.length)}`],
    ['Messages a second', formatNumber(sum(routes.map((route) => route.perSecond)))],
    ['Failures a second', formatNumber(sum(routes.map((route) => route.failedPerSecond)))],
    ['Waiting', formatNumber(sum(routes.map((route) => route.backlog ?? 0)))],
  ] as const;
  return (
    <Gallery hasGutter minWidths={{ default: '140px' }} className="ub-gap">
      {figures.map(([name, value]) => (
        <Card key={name} isCompact>
          <CardTitle component="h2">{name}</CardTitle>
          <CardBody>{value}</CardBody>
        </Card>
      ))}
    </Gallery>
  );
}

const sum = (values: readonly number[]) => values.reduce((total, value) => total + value, 0);

function AttentionTable({ entries }: { readonly entries: readonly Attention[] }) {
  return (
    <Table aria-label="What needs a person now" variant="compact">
      <Thead>
        <Tr>
          <Th width={15}>Severity</Th>
          <Th>What</Th>
          <Th width={25}>Where</Th>
        </Tr>
      </Thead>
      <Tbody>
        {entries.map((entry) => (
          <Tr key={[entry.kind, entry.integration, entry.route, entry.group, entry.text].join(' ')}>
            <Td dataLabel="Severity">
              <SeverityLabel severity={entry.severity} />
            </Td>
            <Td dataLabel="What" className="ub-wrap">
              {entry.text}
            </Td>
            <Td dataLabel="Where">
              <Where entry={entry} />
            </Td>
          </Tr>
        ))}
      </Tbody>
    </Table>
  );
}

function Where({ entry }: { readonly entry: Attention }) {
  if (entry.group !== null) {
    return <Link to={failedPath({ group: entry.group })}>Failed messages of the group</Link>;
  }
  if (entry.integration !== null) {
    return <IntegrationLink id={entry.integration} route={entry.route} />;
  }
  return entry.kind === 'failed-messages' ? <Link to="/failed-messages">Failed messages</Link> : null;
}
