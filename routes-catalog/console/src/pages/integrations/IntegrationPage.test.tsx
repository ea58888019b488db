import { screen, within } from '@testing-library/react';
import userEvent from '@testing-library/user-event';
import { expect, test, vi } from 'vitest';
import { show } from '../../testing/render';
import { IntegrationPage } from './IntegrationPage';

const instance = {
  management: 'http://127.0.0.1:9109',
  httpUrl: 'http://127.0.0.1:8109',
  version: '0.1.0',
  state: 'up',
  reason: null,
  startedAt: '2026-11-29T09:00:00Z',
  answeredAt: '2026-11-29T10:00:00Z',
};
const integration = {
  name: 'price-feed',
  team: 'demo',
  version: '0.2.0',
  state: 'up',
  reason: null,
  lifecycle: null,
  description: 'Reads prices.',
  guarantee: null,
  httpUrl: null,
  buildTime: null,
  startedAt: null,
  answeredAt: null,
  routes: [],
  provides: [],
  consumes: [],
  channels: [],
  instances: [instance],
};
const deployment = {
  id: 'd1',
  integration: 'demo/price-feed',
  environment: 'local',
  act: 'deploy',
  version: '0.2.0',
  previousVersion: '0.1.0',
  commit: 'e45b24799f0c',
  outcome: 'rolled-back',
  reason: 'it was not ready within 120 s',
  who: 'oscar',
  startedAt: '2026-11-29T10:00:00Z',
  toldAt: '2026-11-29T10:02:00Z',
};

const QUESTION = 'GET /api/deployments?integration=demo%2Fprice-feed&limit=';

function shown(answers: Record<string, unknown>) {
  vi.stubGlobal('matchMedia', () => ({ matches: false }));
  return show(
    <IntegrationPage />,
    '/integrations/demo/price-feed',
    {
      'GET /api/session': { user: 'oscar', teams: ['demo'], admin: false, expiresAt: null },
      'GET /api/apis': [],
      ...answers,
    },
    '/integrations/:team/:flow',
  );
}

test('tells who brought which version where, and how that ended', async () => {
  shown({ 'GET /api/integrations/demo/price-feed': integration, [`${QUESTION}10`]: [deployment] });

  const table = await screen.findByRole('grid', { name: 'Deployments' });
  const cell = (label: string) => table.querySelector(`td[data-label="${label}"]`)?.textContent;
  expect(cell('Version')).toBe('0.1.0 → 0.2.0');
  expect(cell('Environment')).toBe('local');
  expect(cell('Outcome')).toBe('rolled backit was not ready within 120 s');
  expect(cell('Who')).toBe('oscar');
  expect(cell('Commit')).toBe('e45b24799f');
});

test('says that a version was gone back to, and of a first one nothing before', async () => {
  shown({
    'GET /api/integrations/demo/price-feed': integration,
    [`${QUESTION}10`]: [
      { ...deployment, id: 'd2', act: 'rollback', version: '0.1.0', previousVersion: '0.2.0', outcome: 'in-progress' },
      { ...deployment, id: 'd3', version: '0.1.0', previousVersion: null, commit: null, outcome: 'succeeded' },
    ],
  });

  expect(await screen.findByText('0.2.0 → 0.1.0 (rollback)')).toBeTruthy();
  expect(screen.getByText('in progress')).toBeTruthy();
  expect(screen.getByText('succeeded')).toBeTruthy();
});

test('shows the first deployment of an integration that the catalog has not seen yet', async () => {
  shown({ [`${QUESTION}10`]: [{ ...deployment, previousVersion: null, outcome: 'in-progress', reason: null }] });

  expect(await screen.findByText('This could not be loaded')).toBeTruthy();
  expect(await screen.findByText('in progress')).toBeTruthy();
});

test('asks for older deployments when there may be more', async () => {
  const ten = Array.from({ length: 10 }, (_, at) => ({ ...deployment, id: `d${at}` }));
  const eleven = [...ten, { ...deployment, id: 'd10', version: '0.0.1', previousVersion: null }];
  shown({
    'GET /api/integrations/demo/price-feed': integration,
    [`${QUESTION}10`]: ten,
    [`${QUESTION}500`]: eleven,
  });

  await userEvent.click(await screen.findByRole('button', { name: 'Show older deployments' }));

  expect(await screen.findByText('0.0.1')).toBeTruthy();
  expect(screen.queryByRole('button', { name: 'Show older deployments' })).toBeNull();
});

test('lists the instances of two versions side by side', async () => {
  const young = { ...instance, management: 'http://127.0.0.1:9110', httpUrl: null, version: '0.2.0' };
  shown({
    'GET /api/integrations/demo/price-feed': { ...integration, instances: [instance, young] },
    [`${QUESTION}10`]: [],
  });

  const table = within(await screen.findByRole('grid', { name: 'Instances' }));
  expect(table.getByText('0.1.0')).toBeTruthy();
  expect(table.getByText('http://127.0.0.1:9110')).toBeTruthy();
  expect(screen.getByText('0.1.0, 0.2.0')).toBeTruthy();
  expect(await screen.findByText('Nobody has told of a deployment yet')).toBeTruthy();
});

test('does not list a single instance', async () => {
  shown({ 'GET /api/integrations/demo/price-feed': integration, [`${QUESTION}10`]: [] });

  expect(await screen.findByText('0.1.0')).toBeTruthy();
  expect(screen.queryByRole('grid', { name: 'Instances' })).toBeNull();
});

test('shows the flows of old buses that it replaces, before it was ever seen, too', async () => {
  const flow = { id: 'stock/proxy/Quote', name: 'Quote', kind: 'proxy', dialect: 'synapse', project: 'stock' };
  shown({
    'GET /api/integrations/demo/price-feed/replaces': [{ estate: 'stock-bus', flow: { ...flow, state: 'converted' } }],
    [`${QUESTION}10`]: [],
  });

  const table = within(await screen.findByRole('grid', { name: 'Replaced flows' }));
  expect(table.getByText('converted')).toBeTruthy();
  expect(table.getByRole('link', { name: 'Quote' }).getAttribute('href')).toBe(
    '/estate?estate=stock-bus&search=stock%2Fproxy%2FQuote',
  );
});

test('says nothing of old buses when it replaces none', async () => {
  shown({
    'GET /api/integrations/demo/price-feed': integration,
    'GET /api/integrations/demo/price-feed/replaces': [],
    [`${QUESTION}10`]: [],
  });

  expect(await screen.findByText('Reads prices.')).toBeTruthy();
  expect(screen.queryByText('Replaces')).toBeNull();
});
