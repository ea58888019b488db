import {
  Chart,
  ChartAxis,
  ChartGroup,
  ChartLine,
  ChartThemeColor,
  ChartVoronoiContainer,
} from '@patternfly/react-charts/victory';
import { Card, CardBody, CardTitle } from '@patternfly/react-core';
import { formatNumber, formatTime } from './formats';

export interface Series<Point> {
  readonly name: string;
  readonly of: (point: Point) => number | null;
  readonly isBad?: boolean;
}

interface LineChartProps<Point> {
  readonly title: string;
  readonly points: readonly Point[];
  readonly series: readonly Series<Point>[];
}

const clock = new Intl.DateTimeFormat(undefined, { hour: '2-digit', minute: '2-digit' });
const day = new Intl.DateTimeFormat(undefined, { month: 'short', day: 'numeric' });
const DANGER = 'var(--pf-t--global--icon--color--status--danger--default)';
const DAY_MILLIS = 86_400_000;

/** Lines over time; a screen reader hears the newest value of each. */
export function LineChart<Point extends { readonly at: string }>({ title, points, series }: LineChartProps<Point>) {
  const times = points.map(({ at }) => Date.parse(at));
  const span = (times.at(-1) ?? 0) - (times[0] ?? 0);
  const newest = points.at(-1);
  const summary = series.map(({ name, of }) => `${name} ${formatNumber(newest && of(newest))}`).join(', ');
  const highest = Math.max(0, ...points.flatMap((point) => series.map(({ of }) => of(point) ?? 0)));
  return (
    <Card isCompact>
      <CardTitle component="h3">{title}</CardTitle>
      <CardBody>
        <Chart
          ariaTitle={title}
          ariaDesc={`Now: ${summary}`}
          name={title.replaceAll(' ', '-')}
          height={220}
          width={420}
          padding={{ bottom: 65, left: 55, right: 15, top: 10 }}
          themeColor={ChartThemeColor.multiUnordered}
          legendData={series.map(({ name, isBad }) => ({ name, ...(isBad && { symbol: { fill: DANGER } }) }))}
          legendPosition="bottom-left"
          minDomain={{ y: 0 }}
          maxDomain={{ y: Math.max(1, highest * 1.1) }}
          containerComponent={
            <ChartVoronoiContainer
              constrainToVisibleArea
              labels={({ datum }: { datum: { name: string; x: number; y: number | null } }) =>
                `${datum.name}: ${formatNumber(datum.y)}, ${formatTime(new Date(datum.x).toISOString())}`
              }
            />
          }
        >
          <ChartAxis
            tickCount={5}
            tickFormat={(at: number) => (span > 2 * DAY_MILLIS ? day : clock).format(at)}
            fixLabelOverlap
          />
          <ChartAxis dependentAxis showGrid tickCount={4} tickFormat={(value: number) => formatNumber(value)} />
          <ChartGroup>
            {series.map(({ name, of, isBad }) => (
              <ChartLine
                key={name}
                name={name}
                data={points.map((point, index) => ({ name, x: times[index], y: of(point) }))}
                {...(isBad && { style: { data: { stroke: DANGER } } })}
              />
            ))}
          </ChartGroup>
        </Chart>
      </CardBody>
    </Card>
  );
}
