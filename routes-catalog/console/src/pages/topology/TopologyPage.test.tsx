import { screen } from '@testing-library/react';
import userEvent from '@testing-library/user-event';
import { expect, test } from 'vitest';
import { show } from '../../testing/render';
import { TopologyPage } from './TopologyPage';

const edge = { declared: true, observed: false, messages: 0, perSecond: 0, disagreement: null };
const integration = { id: 'market/stock-quote', kind: 'integration', owner: 'market', state: null };
const topic = { id: 'topic:quotes', kind: 'topic', owner: 'market', state: null };
const proxy = { id: 'legacy:bus/Quote', kind: 'legacy', owner: 'market', state: 'started' };
const fault = { id: 'legacy:bus/fault', kind: 'legacy', owner: null, state: 'found' };
const without = { nodes: [integration, topic], edges: [{ ...edge, from: integration.id, to: topic.id }] };
const withOldBus = {
  nodes: [...without.nodes, proxy, fault],
  edges: [...without.edges, { ...edge, from: proxy.id, to: integration.id }, { ...edge, from: proxy.id, to: fault.id }],
};

const shown = (flows: number[], path = '/topology?view=table') =>
  show(<TopologyPage />, path, {
    'GET /api/estates': flows.map((many, index) => ({ name: `bus-${index}`, flows: many })),
    'GET /api/topology': withOldBus,
    'GET /api/topology?legacy=false': without,
  });

test('shows a small old bus with what replaces it, until it is switched off', async () => {
  shown([60]);

  expect(await screen.findByText('replaced by')).toBeTruthy();
  expect(screen.getByText('calls')).toBeTruthy();
  expect(screen.getByText('4 nodes, 3 flows')).toBeTruthy();

  await userEvent.click(screen.getByRole('switch', { name: 'Show the old bus' }));

  expect(await screen.findByText('2 nodes, 1 flow')).toBeTruthy();
});

test('shows a large old bus when it is switched on', async () => {
  shown([60, 1]);
  expect(await screen.findByText('2 nodes, 1 flow')).toBeTruthy();

  await userEvent.click(screen.getByRole('switch', { name: 'Show the old bus' }));

  expect(await screen.findByText('4 nodes, 3 flows')).toBeTruthy();
});

test('does as the address says', async () => {
  const calls = shown([5], '/topology?view=table&legacy=off');

  expect(await screen.findByText('2 nodes, 1 flow')).toBeTruthy();
  expect(calls.map(({ path }) => path)).not.toContain('/api/topology');
});

test('offers no switch when there is no old bus', async () => {
  shown([]);

  expect(await screen.findByText('2 nodes, 1 flow')).toBeTruthy();
  expect(screen.queryByRole('switch')).toBeNull();
});

test('shows what flows when nobody knows of old buses', async () => {
  show(<TopologyPage />, '/topology?view=table', { 'GET /api/topology?legacy=false': without });

  expect(await screen.findByText('2 nodes, 1 flow')).toBeTruthy();
});

test('tells of a flow of an old bus that is chosen, instead of a picture of too many', async () => {
  const many = Array.from({ length: 1_500 }, (_, index) => ({ ...fault, id: `legacy:bus/fault-${index}` }));
  show(<TopologyPage />, `/topology?legacy=on&node=${encodeURIComponent(proxy.id)}`, {
    'GET /api/estates': [],
    'GET /api/topology': { ...withOldBus, nodes: [...withOldBus.nodes, ...many] },
  });

  expect(await screen.findByText('These are too many to draw')).toBeTruthy();
  expect(screen.getByText('flow of an old bus')).toBeTruthy();
  expect(screen.getByRole('link', { name: 'In its table' }).getAttribute('href')).toBe(
    '/estate?estate=bus&search=Quote',
  );
});
