import { act, screen } from '@testing-library/react';
import { afterEach, beforeEach, expect, test, vi } from 'vitest';
import { show } from '../testing/render';
import { Shell } from './Shell';

const POLL_MILLIS = 5_000;

/** The catalog's events cannot be heard; the page asks instead. */
class Deaf {
  onerror = () => undefined;
  addEventListener() {
    // Nothing ever comes.
  }
  close() {
    // Nothing is open.
  }
}

beforeEach(() => {
  vi.useFakeTimers({ shouldAdvanceTime: true });
  vi.stubGlobal('EventSource', Deaf);
  vi.stubGlobal('matchMedia', () => ({ matches: false }));
});
afterEach(() => void vi.useRealTimers());

test('says when the catalog does not answer any more, and keeps what it told', async () => {
  show(<Shell />, '/', {
    'GET /api/session': { user: 'oscar', teams: ['orders'], admin: false, expiresAt: null },
    'GET /api/failed-messages/groups': [],
  });
  expect(await screen.findByText(/oscar/)).toBeTruthy();
  expect(screen.queryByText(/does not answer/)).toBeNull();

  vi.stubGlobal('fetch', () => Promise.reject(new TypeError('no connection')));
  await act(() => vi.advanceTimersByTimeAsync(POLL_MILLIS));

  expect(await screen.findByText(/The catalog does not answer/)).toBeTruthy();
  expect(screen.getByText(/oscar/)).toBeTruthy();
});
