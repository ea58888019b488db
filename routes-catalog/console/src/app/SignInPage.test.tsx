import { screen, waitFor } from '@testing-library/react';
import userEvent from '@testing-library/user-event';
import { expect, test } from 'vitest';
import { show } from '../testing/render';
import { SignInPage } from './SignInPage';

const TOKEN = { 'GET /api/sign-in': { method: 'token' } };
const posts = (calls: ReturnType<typeof show>) => calls.filter(({ method }) => method === 'POST');

test('signs in with the code of the address, once', async () => {
  const calls = show(<SignInPage />, '/sign-in#code=abc', { ...TOKEN, 'POST /api/session': {} });
  await waitFor(() => expect(posts(calls).map(({ body }) => body)).toEqual([{ code: 'abc' }]));
});

test('signs in with the token', async () => {
  const calls = show(<SignInPage />, '/sign-in', { ...TOKEN, 'POST /api/session': {} });
  await userEvent.type(await screen.findByLabelText(/Token/), ' secret ');
  await userEvent.click(screen.getByRole('button', { name: 'Sign in' }));
  expect(posts(calls).map(({ body }) => body)).toEqual([{ token: 'secret' }]);
});

test('goes to the provider, and from there only to a page of its own', async () => {
  show(<SignInPage />, '/sign-in?return=%2F%2Fevil.example', {
    'GET /api/sign-in': { method: 'oidc', url: '/api/sign-in/oidc' },
  });
  const link = await screen.findByRole('link', { name: 'Sign in with your organization' });
  expect(link.getAttribute('href')).toBe('/api/sign-in/oidc?return=%2F');
});

test('says why the provider refused', async () => {
  show(<SignInPage />, '/sign-in?error=access_denied&error_description=You+cancelled', {
    'GET /api/sign-in': { method: 'oidc', url: '/api/sign-in/oidc' },
  });
  expect(await screen.findByText(/You cancelled/)).toBeTruthy();
});
