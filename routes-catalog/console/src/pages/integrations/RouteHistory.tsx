import { Gallery, Title, ToggleGroup, ToggleGroupItem } from '@patternfly/react-core';
import { useHistory } from '../../api/queries';
import type { HistoryPoint, Integration, Route } from '../../api/types';
import { LineChart, type Series } from '../../parts/LineChart';
import { Loaded } from '../../parts/Loaded';

const SPANS: Record<string, [string, number]> = {
  '15m': ['15 minutes', 900],
  '1h': ['1 hour', 3_600],
  '6h': ['6 hours', 21_600],
  '24h': ['24 hours', 86_400],
  '14d': ['14 days', 1_209_600],
};
const USUAL = '1h';

interface RouteHistoryProps {
  readonly integration: Integration;
  readonly route: Route;
  readonly span: string | undefined;
  readonly onSpan: (span: string) => void;
}

/** How a route did over time. */
export function RouteHistory({ integration, route, span, onSpan }: RouteHistoryProps) {
  const chosen = span && span in SPANS ? span : USUAL;
  const seconds = SPANS[chosen]?.[1] ?? 3_600;
  const history = useHistory(integration.team, integration.name, route.id, seconds);
  return (
    <section className="ub-gap" aria-label={`History of ${route.id}`}>
      <div className="ub-heading ub-gap">
        <Title headingLevel="h2">{route.id} over time</Title>
        <ToggleGroup aria-label="How far back" isCompact>
          {Object.entries(SPANS).map(([name, [text]]) => (
            <ToggleGroupItem key={name} text={text} isSelected={name === chosen} onChange={() => onSpan(name)} />
          ))}
        </ToggleGroup>
      </div>
      <Loaded from={history}>{(points) => <Charts points={points} />}</Loaded>
    </section>
  );
}

const CHARTS: { title: string; series: Series<HistoryPoint>[] }[] = [
  {
    title: 'Messages a second',
    series: [
      { name: 'finished', of: (point) => point.perSecond },
      { name: 'failed', of: (point) => point.failedPerSecond, isBad: true },
    ],
  },
  {
    title: 'Milliseconds a message',
    series: [
      { name: 'p50', of: (point) => point.p50Millis },
      { name: 'p95', of: (point) => point.p95Millis },
      { name: 'p99', of: (point) => point.p99Millis },
    ],
  },
  {
    title: 'Waiting and in flight',
    series: [
      { name: 'waiting', of: (point) => point.backlog },
      { name: 'in flight', of: (point) => point.inflight },
    ],
  },
];

function Charts({ points }: { readonly points: readonly HistoryPoint[] }) {
  return (
    <Gallery hasGutter minWidths={{ default: '280px', lg: '420px' }}>
      {CHARTS.map(({ title, series }) => (
        <LineChart key={title} title={title} points={points} series={series} />
      ))}
    </Gallery>
  );
}
