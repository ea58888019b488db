import { screen, within } from '@testing-library/react';
import userEvent from '@testing-library/user-event';
import { expect, test } from 'vitest';
import { show } from '../../testing/render';
import { EstatePage } from './EstatePage';

const none = { converted: 0, different: 0, stubbed: 0, ignored: 0, failed: 0 };
const quote = {
  id: 'stock/proxy/Quote',
  name: 'Quote',
  kind: 'proxy',
  dialect: 'synapse',
  project: 'stock',
  state: 'started',
  integration: 'market/stock-quote',
  calls: [],
  units: { ...none, converted: 5, stubbed: 1 },
};
const fault = { ...quote, id: 'stock/sequence/fault', name: 'fault', state: 'found', integration: null, units: none };
const entry = {
  name: 'stock-bus',
  flows: 2,
  found: 1,
  converted: 0,
  started: 1,
  who: 'oscar',
  publishedAt: '2026-11-29T10:00:00Z',
};

const shown = (path: string) =>
  show(<EstatePage />, path, {
    'GET /api/estates': [entry, { ...entry, name: 'other-bus', flows: 0, found: 0, started: 0 }],
    'GET /api/estates/stock-bus': { ...entry, flows: [quote, fault] },
    'GET /api/estates/other-bus': { ...entry, name: 'other-bus', flows: [] },
  });
const namesShown = async () => {
  const table = within(await screen.findByRole('grid', { name: 'Flows of the old bus' }));
  return table.getAllByRole('row').map((row) => row.querySelector('td[data-label="Flow"]')?.textContent);
};

test('says how to fill it when nothing was imported', async () => {
  show(<EstatePage />, '/estate', { 'GET /api/estates': [] });

  expect(await screen.findByText('No old bus has been imported yet')).toBeTruthy();
  expect(screen.getByText(/unbus import SOURCE --publish/)).toBeTruthy();
});

test('shows every flow of the first estate with its state, its units and what replaces it', async () => {
  shown('/estate');

  const table = await screen.findByRole('grid', { name: 'Flows of the old bus' });
  const row = within(table).getByRole('link', { name: 'Quote' }).closest('tr');
  expect(row?.textContent).toContain('started');
  expect(row?.textContent).toContain('5 converted, 1 stubbed');
  expect(within(table).getByRole('link', { name: 'market/stock-quote' }).getAttribute('href')).toBe(
    '/integrations/market/stock-quote',
  );
  expect(within(table).getByRole('link', { name: 'Quote' }).getAttribute('href')).toContain(
    'node=legacy%3Astock-bus%2Fstock%2Fproxy%2FQuote',
  );
  expect(screen.getByText('2 flows')).toBeTruthy();
});

test('tells how many flows of an estate are how far, and leads to them', async () => {
  shown('/estate');

  await userEvent.click(await screen.findByRole('link', { name: '1 found of stock-bus' }));

  expect(await namesShown()).toEqual([undefined, 'fault']);
});

test('shows flows of a state, and of a name', async () => {
  shown('/estate?state=started');
  expect(await namesShown()).toEqual([undefined, 'Quote']);

  await userEvent.type(screen.getByRole('textbox', { name: /^Name/ }), 'nothing of that');
  expect(await screen.findByText('No flow matches')).toBeTruthy();
});

test('shows another estate', async () => {
  shown('/estate');

  await userEvent.click(await screen.findByRole('link', { name: 'other-bus' }));

  expect(await screen.findByText('Nothing was found in it')).toBeTruthy();
});
