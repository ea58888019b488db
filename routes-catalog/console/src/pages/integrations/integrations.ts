import type { Integration, Route } from '../../api/types';
import { distinct } from '../../parts/distinct';

export const SORTS = ['most-failed', 'most-waiting', 'busiest', 'slowest'] as const;
export type Sort = (typeof SORTS)[number];

export interface Figures {
  readonly perSecond: number;
  readonly completed: number;
  readonly failed: number;
  readonly waiting: number | null;
  readonly p99Millis: number;
}

export const idOf = ({ team, name }: Integration) => `${team}/${name}`;

/** The versions that run, or the one that ran last. */
export function versionsOf({ version, instances }: Integration): string {
  const running = instances.filter(({ state, version }) => state === 'up' && version !== '');
  return distinct(running.map(({ version }) => version)).join(', ') || (version ?? '–');
}

/** The routes' figures together; of percentiles the worst, because they cannot be added. */
export function figuresOf({ routes }: Integration): Figures {
  const sum = (figure: (route: Integration['routes'][number]) => number) =>
    routes.reduce((total, route) => total + figure(route), 0);
  return {
    perSecond: sum((route) => route.perSecond),
    completed: sum((route) => route.exchanges - route.failed),
    failed: sum((route) => route.failed),
    waiting: routes.some((route) => route.backlog !== null) ? sum((route) => route.backlog ?? 0) : null,
    p99Millis: Math.max(0, ...routes.map((route) => route.p99Millis)),
  };
}

/** Those that match all that is asked for. */
export function selected(
  integrations: readonly Integration[],
  asked: { search?: string; team?: string; state?: string },
): Integration[] {
  const words = (asked.search ?? '').toLowerCase().split(/\s+/).filter(Boolean);
  return integrations.filter(
    (integration) =>
      (!asked.team || integration.team === asked.team) &&
      (!asked.state || integration.state === asked.state) &&
      words.every((word) => textOf(integration).includes(word)),
  );
}

const KEYS: Record<Sort, (figures: Figures) => number> = {
  'most-failed': (figures) => figures.failed,
  'most-waiting': (figures) => figures.waiting ?? 0,
  busiest: (figures) => figures.perSecond,
  slowest: (figures) => figures.p99Millis,
};

/** In the order that is asked for; by name as the catalog has them otherwise. */
export function sorted(integrations: readonly Integration[], by: string | undefined): Integration[] {
  const key = SORTS.find((sort) => sort === by);
  return key
    ? [...integrations].sort((one, other) => KEYS[key](figuresOf(other)) - KEYS[key](figuresOf(one)))
    : [...integrations];
}

function textOf(integration: Integration): string {
  const routes = integration.routes.flatMap((route) => [route.id, route.from, ...route.to]);
  const channels = integration.channels.map(({ channel }) => channel);
  return [idOf(integration), integration.description ?? '', ...routes, ...channels].join(' ').toLowerCase();
}

const TECHNOLOGY: Readonly<Record<string, string>> = {
  topic: 'kafka',
  queue: 'jms',
  directory: 'file',
  database: 'db',
};
const PROVABLE = ['jms-kafka', 'kafka-jms', 'kafka-kafka', 'jms-jms', 'file-kafka', 'file-jms', 'kafka-db', 'jms-db'];

/** What `unbus prove` measures that is like the route. */
export function pairsOf({ from, to }: Pick<Route, 'from' | 'to'>): string[] {
  const technology = (channel: string) => TECHNOLOGY[channel.slice(0, channel.indexOf(':'))] ?? '';
  return [...new Set(to.map((channel) => `${technology(from)}-${technology(channel)}`))].filter((pair) =>
    PROVABLE.includes(pair),
  );
}
