import type { RouteObject } from 'react-router';
import { NotFound } from './NotFound';

/** Every page of the console; each is loaded when it is opened first. */
export const PAGES: RouteObject[] = [
  {
    index: true,
    lazy: async () => ({ Component: (await import('../pages/overview/OverviewPage')).OverviewPage }),
  },
  {
    path: 'topology',
    lazy: async () => ({ Component: (await import('../pages/topology/TopologyPage')).TopologyPage }),
  },
  {
    path: 'integrations',
    lazy: async () => ({ Component: (await import('../pages/integrations/IntegrationsPage')).IntegrationsPage }),
  },
  {
    path: 'integrations/:team/:flow',
    lazy: async () => ({ Component: (await import('../pages/integrations/IntegrationPage')).IntegrationPage }),
  },
  {
    path: 'apis',
    lazy: async () => ({ Component: (await import('../pages/apis/ApisPage')).ApisPage }),
  },
  {
    path: 'apis/:name',
    lazy: async () => ({ Component: (await import('../pages/apis/ApiPage')).ApiPage }),
  },
  {
    path: 'estate',
    lazy: async () => ({ Component: (await import('../pages/estate/EstatePage')).EstatePage }),
  },
  {
    path: 'failed-messages',
    lazy: async () => ({ Component: (await import('../pages/failed/FailureGroupsPage')).FailureGroupsPage }),
  },
  {
    path: 'failed-messages/list',
    lazy: async () => ({ Component: (await import('../pages/failed/FailedMessagesPage')).FailedMessagesPage }),
  },
  {
    path: 'failed-messages/:id',
    lazy: async () => ({ Component: (await import('../pages/failed/FailedMessagePage')).FailedMessagePage }),
  },
  {
    path: 'replays',
    lazy: async () => ({ Component: (await import('../pages/replays/ReplaysPage')).ReplaysPage }),
  },
  {
    path: 'replays/:id',
    lazy: async () => ({ Component: (await import('../pages/replays/ReplayPage')).ReplayPage }),
  },
  {
    path: 'audit',
    lazy: async () => ({ Component: (await import('../pages/audit/AuditPage')).AuditPage }),
  },
  { path: '*', element: <NotFound /> },
];
