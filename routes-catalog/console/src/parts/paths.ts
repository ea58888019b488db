/** The page of an integration, given as `team/flow`, and of a route of it. */
export function integrationPath(id: string, route?: string | null): string {
  const [team = '', flow = ''] = id.split('/');
  const path = `/integrations/${encodeURIComponent(team)}/${encodeURIComponent(flow)}`;
  return route ? `${path}?${new URLSearchParams({ route }).toString()}` : path;
}

/** What of an old bus a filter asks for. */
export const estatePath = (filter: Record<string, string>) => `/estate?${new URLSearchParams(filter).toString()}`;

/** The failed messages that a filter asks for. */
export const failedPath = (filter: Record<string, string>) =>
  `/failed-messages/list?${new URLSearchParams(filter).toString()}`;
