import { QueryClient, QueryClientProvider } from '@tanstack/react-query';
import { useState } from 'react';
import { createBrowserRouter, RouterProvider } from 'react-router';
import { ApiProblem } from '../api/client';
import { Loading } from '../parts/Loaded';
import { PAGES } from './pages';
import { Problem } from './Problem';
import { Shell } from './Shell';
import { SignInPage } from './SignInPage';

const routes = [
  { path: '/sign-in', element: <SignInPage /> },
  {
    path: '/',
    element: <Shell />,
    hydrateFallbackElement: <Loading />,
    children: [{ errorElement: <Problem />, children: PAGES }],
  },
];

/** Whether it may go well when it is asked once more: not when the catalog has said no. */
const worthAnother = (attempts: number, error: Error) => !(error instanceof ApiProblem) && attempts < 2;

export function App() {
  const [client] = useState(() => new QueryClient({ defaultOptions: { queries: { retry: worthAnother } } }));
  const [router] = useState(() => createBrowserRouter(routes));
  return (
    <QueryClientProvider client={client}>
      <RouterProvider router={router} />
    </QueryClientProvider>
  );
}
