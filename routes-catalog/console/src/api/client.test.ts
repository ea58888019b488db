import { afterEach, expect, test, vi } from 'vitest';
import { api, ApiProblem, get, post } from './client';

afterEach(() => vi.unstubAllGlobals());

const answers = (response: Response) => vi.stubGlobal('fetch', vi.fn().mockResolvedValue(response));

test('a path escapes what it holds, and leaves out what is not given', () => {
  expect(api(['failed-messages', 'a/b?'], { team: 'x y', group: undefined, limit: 5, text: '' })).toBe(
    '/api/failed-messages/a%2Fb%3F?team=x+y&limit=5',
  );
});

test('a problem is told in the words of the catalog', async () => {
  answers(new Response('{"title":"Forbidden","detail":"It is not yours."}', { status: 403 }));
  await expect(get('/api/x')).rejects.toEqual(new ApiProblem(403, 'It is not yours.'));
});

test('an error that is no problem document is told by its status', async () => {
  answers(new Response('<html>', { status: 502 }));
  await expect(get('/api/x')).rejects.toThrow('The catalog answered with status 502.');
});

test('an answer without a document is none', async () => {
  answers(new Response(null, { status: 204 }));
  await expect(post('/api/x')).resolves.toBeUndefined();
});
