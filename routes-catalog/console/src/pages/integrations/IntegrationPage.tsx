import { Alert, ClipboardCopy, Title } from '@patternfly/react-core';
import { Link, useParams } from 'react-router';
import { useApis, useIntegration } from '../../api/queries';
import type { Integration, Route } from '../../api/types';
import { Crumbs } from '../../parts/Crumbs';
import { Facts } from '../../parts/Facts';
import { count } from '../../parts/formats';
import { Loaded } from '../../parts/Loaded';
import { failedPath } from '../../parts/paths';
import { StateLabel } from '../../parts/StateLabel';
import { Time } from '../../parts/Time';
import { useAddress } from '../../parts/useAddress';
import { View } from '../../parts/View';
import { apiPath, KINDS } from '../apis/kinds';
import { ChannelTable } from './ChannelTable';
import { Deployments } from './Deployments';
import { InstanceTable } from './InstanceTable';
import { idOf, pairsOf, versionsOf } from './integrations';
import { Replaced } from './Replaced';
import { RouteHistory } from './RouteHistory';
import { RouteTable } from './RouteTable';

/** One integration: its routes over time, what goes in and out, what it promises. */
export function IntegrationPage() {
  const { team = '', flow = '' } = useParams();
  const integration = useIntegration(team, flow);
  return (
    <View
      title={`${team}/${flow}`}
      lead={integration.data?.description}
      above={<Crumbs to="/integrations" above="Integrations" here={flow} />}
    >
      <Loaded from={integration}>{(known) => <Details integration={known} />}</Loaded>
      <Replaced team={team} flow={flow} />
      <Deployments id={`${team}/${flow}`} />
    </View>
  );
}

function Details({ integration }: { readonly integration: Integration }) {
  const [address, change] = useAddress(['route', 'span']);
  const route = integration.routes.find(({ id }) => id === address.route) ?? integration.routes[0];
  return (
    <>
      {integration.state === 'down' && (
        <Alert
          isInline
          variant="danger"
          title={`It is down: ${integration.reason ?? 'it does not answer'}`}
          className="ub-gap"
        >
          What is shown is what it told last.
        </Alert>
      )}
      <About integration={integration} />
      {integration.instances.length > 1 && (
        <>
          <Title headingLevel="h2" className="ub-gap">
            Instances
          </Title>
          <InstanceTable instances={integration.instances} />
        </>
      )}
      <Title headingLevel="h2" className="ub-gap">
        Routes
      </Title>
      <RouteTable integration={integration} chosen={route?.id} onChoose={(id) => change({ route: id })} />
      {route && (
        <RouteHistory integration={integration} route={route} span={address.span} onSpan={(span) => change({ span })} />
      )}
      <Title headingLevel="h2" className="ub-gap">
        Channels
      </Title>
      <ChannelTable channels={integration.channels} />
    </>
  );
}

function About({ integration }: { readonly integration: Integration }) {
  const id = idOf(integration);
  const failed = integration.routes.reduce((sum, route) => sum + route.failed, 0);
  return (
    <Facts
      of={{
        State: <StateLabel state={integration.state} />,
        Version: versionsOf(integration),
        Lifecycle: integration.lifecycle ?? '–',
        Guarantee: integration.guarantee ?? '–',
        Proof: <Proof routes={integration.routes} />,
        Built: <Time at={integration.buildTime} />,
        Started: <Time at={integration.startedAt} />,
        'Answered last': <Time at={integration.answeredAt} />,
        Address: integration.httpUrl ?? '–',
        Contracts: <Contracts id={id} />,
        Calls: integration.consumes.join(', ') || '–',
        'Failed messages': (
          <Link to={failedPath({ integration: id })}>{count(failed, 'message')} failed since its start</Link>
        ),
        Log: <Command text={`unbus logs ${id} --follow`} />,
      }}
    />
  );
}

/** A declared guarantee is held against its route at the start; how it is kept under faults anybody can measure. */
function Proof({ routes }: { readonly routes: readonly Route[] }) {
  const pairs = [...new Set(routes.flatMap((route) => pairsOf(route)))];
  return pairs.length === 0 ? '–' : pairs.map((pair) => <Command key={pair} text={`unbus prove ${pair}`} />);
}

function Contracts({ id }: { readonly id: string }) {
  const { data = [] } = useApis();
  const own = data.filter(({ integration }) => integration === id);
  return own.length === 0
    ? '–'
    : own.map((contract) => (
        <div key={contract.url}>
          <Link to={apiPath(contract)}>
            {contract.name} ({KINDS[contract.type]} {contract.version})
          </Link>
        </div>
      ));
}

function Command({ text }: { readonly text: string }) {
  return (
    <ClipboardCopy isReadOnly hoverTip="Copy" clickTip="Copied" variant="inline-compact" isCode>
      {text}
    </ClipboardCopy>
  );
}
