import { expect, test } from 'vitest';
import type { Instance, Integration, Route } from '../../api/types';
import { figuresOf, idOf, pairsOf, selected, sorted, versionsOf } from './integrations';

const route = (id: string, figures: Partial<Route> = {}): Route => ({
  id,
  state: 'started',
  from: 'topic:orders.placed',
  to: ['queue:WMS.DISPATCH'],
  exchanges: 0,
  failed: 0,
  meanMillis: 0,
  p99Millis: 0,
  inflight: 0,
  backlog: null,
  perSecond: 0,
  failedPerSecond: 0,
  guarantee: null,
  ...figures,
});

const integration = (team: string, name: string, routes: Route[]): Integration => ({
  name,
  team,
  version: '1',
  state: 'up',
  reason: null,
  lifecycle: null,
  description: null,
  guarantee: null,
  httpUrl: null,
  buildTime: null,
  startedAt: null,
  answeredAt: null,
  routes,
  provides: [],
  consumes: [],
  channels: [],
  instances: [],
});

const quiet = integration('orders', 'order-intake', [route('intake')]);
const busy = integration('billing', 'invoice-dispatch', [
  route('one', { exchanges: 10, failed: 2, p99Millis: 5, backlog: 3 }),
  route('two', { exchanges: 5, p99Millis: 9 }),
]);
const idsOf = (integrations: Integration[]) => integrations.map(idOf);

test('adds the figures of the routes, and takes the worst of the percentiles', () => {
  expect(figuresOf(busy)).toEqual({ perSecond: 0, completed: 13, failed: 2, waiting: 3, p99Millis: 9 });
});

test('does not know how many wait when no route can tell', () => {
  expect(figuresOf(quiet).waiting).toBeNull();
});

test('finds by team, and by every word in names, routes and channels', () => {
  const all = [quiet, busy];
  expect(idsOf(selected(all, { team: 'billing' }))).toEqual(['billing/invoice-dispatch']);
  expect(idsOf(selected(all, { search: 'invoice TWO' }))).toEqual(['billing/invoice-dispatch']);
  expect(idsOf(selected(all, { search: 'wms.dispatch' }))).toHaveLength(2);
  expect(selected(all, { search: 'nothing of that' })).toEqual([]);
});

test('orders by what is asked for, and leaves the order otherwise', () => {
  expect(idsOf(sorted([quiet, busy], 'most-failed'))[0]).toBe('billing/invoice-dispatch');
  expect(sorted([quiet, busy], undefined)).toEqual([quiet, busy]);
});

test('names the proofs that are like a route', () => {
  expect(pairsOf({ from: 'directory:orders/inbox', to: ['topic:a', 'topic:b', 'queue:c'] })).toEqual([
    'file-kafka',
    'file-jms',
  ]);
  expect(pairsOf({ from: 'rest:/customers', to: ['soap:crm'] })).toEqual([]);
});

test('names every version that runs, once, and otherwise the last one', () => {
  const instance = (version: string, state: Instance['state']): Instance => ({
    management: `http://127.0.0.1/${version}`,
    httpUrl: null,
    version,
    state,
    reason: null,
    startedAt: null,
    answeredAt: null,
  });
  const instances = [instance('2', 'up'), instance('1', 'up'), instance('1', 'up'), instance('3', 'down')];
  expect(versionsOf({ ...quiet, instances })).toBe('1, 2');
  expect(versionsOf({ ...quiet, instances: [instance('', 'starting')] })).toBe('1');
  expect(versionsOf({ ...quiet, version: null })).toBe('–');
});
