import { screen } from '@testing-library/react';
import userEvent from '@testing-library/user-event';
import { expect, test } from 'vitest';
import { show } from '../../testing/render';
import { FailedMessagePage } from './FailedMessagePage';

const message = {
  id: 'm1',
  group: 'g1',
  state: 'failed',
  integration: 'orders/order-intake',
  team: 'orders',
  route: 'order-intake',
  step: 'translate-invoice',
  cause: 'dev.unbus.delivery.RejectedException',
  message: 'quantity-positive at row 2',
  source: 'file:orders.csv',
  attempts: 1,
  failedAt: '2026-11-25T10:00:00Z',
  businessKey: '536365',
  bytes: 14,
  edited: false,
  headers: { UnbusBusinessKey: '536365' },
  body: '{"quantity":0}',
  bodyEncoding: 'text',
  edit: null,
  history: [],
};
const session = { user: 'oscar', teams: ['orders'], admin: false, expiresAt: null };
const shown = (who: object, what: object = message) =>
  show(
    <FailedMessagePage />,
    '/failed-messages/m1',
    {
      'GET /api/session': who,
      'GET /api/failed-messages/m1': what,
      'POST /api/replays': { id: 'r1' },
    },
    '/failed-messages/:id',
  );

test('sends what was changed, compact as it came, and only that', async () => {
  const calls = shown(session);
  await userEvent.click(await screen.findByRole('button', { name: 'Edit and replay' }));
  const body = screen.getByRole('textbox', { name: 'Body' });
  await userEvent.clear(body);
  await userEvent.type(body, '{{ "quantity": 5 }');
  await userEvent.click(screen.getByRole('button', { name: 'Replay with these changes…' }));
  await userEvent.click(screen.getByRole('button', { name: 'Replay' }));

  expect(calls.find(({ method }) => method === 'POST')?.body).toEqual({
    messages: ['m1'],
    stopAfterFailures: 3,
    edit: { body: '{"quantity":5}' },
  });
});

test('offers no act to another team', async () => {
  shown({ ...session, teams: ['billing'] });
  expect(await screen.findByRole('button', { name: 'Replay…' })).toHaveProperty('disabled', true);
  expect(screen.getByRole('button', { name: 'Edit and replay' })).toHaveProperty('disabled', true);
  expect(screen.getByRole('button', { name: 'Discard…' })).toHaveProperty('disabled', true);
});

test('says that a large body has to be downloaded', async () => {
  shown(session, { ...message, body: null, bodyEncoding: 'none', bytes: 5_242_880 });
  expect(await screen.findByText(/It is 5 MiB, too large to be shown/)).toBeTruthy();
});
