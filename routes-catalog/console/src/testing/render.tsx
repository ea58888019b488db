import { QueryClient, QueryClientProvider } from '@tanstack/react-query';
import { render } from '@testing-library/react';
import type { ReactElement } from 'react';
import { createMemoryRouter, RouterProvider } from 'react-router';
import { vi } from 'vitest';

export interface Call {
  readonly method: string;
  readonly path: string;
  readonly body: unknown;
}

/** Shows a page at an address, above an API that answers as told; returns the calls that the page makes. */
export function show(
  page: ReactElement,
  path: string,
  answers: Readonly<Record<string, unknown>>,
  route = '*',
): Call[] {
  const calls: Call[] = [];
  vi.stubGlobal('fetch', (address: string, init: RequestInit) => {
    const method = init.method ?? 'GET';
    calls.push({ method, path: address, body: typeof init.body === 'string' ? JSON.parse(init.body) : undefined });
    const answer = answers[`${method} ${address}`];
    return Promise.resolve(
      answer === undefined
        ? Response.json({ detail: `nobody answers ${method} ${address}` }, { status: 404 })
        : Response.json(answer),
    );
  });
  const router = createMemoryRouter([{ path: route, element: page }, { path: '*' }], { initialEntries: [path] });
  render(
    <QueryClientProvider client={new QueryClient({ defaultOptions: { queries: { retry: false } } })}>
      <RouterProvider router={router} />
    </QueryClientProvider>,
  );
  return calls;
}
