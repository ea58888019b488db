import { keepPreviousData, useInfiniteQuery, useMutation, useQuery, useQueryClient } from '@tanstack/react-query';
import { api, ApiProblem, get, getText, post, remove } from './client';
import type {
  ApiContract,
  Attention,
  AuditRow,
  Deployment,
  DryRun,
  Estate,
  EstateEntry,
  FailedMessage,
  FailedMessageDetail,
  FailureGroup,
  HistoryPoint,
  Integration,
  Replay,
  ReplacedFlow,
  ReplayRequest,
  Selection,
  Session,
  SignInWay,
  Topology,
} from './types';

/** What failed messages are asked for; the names are those of the API and of the page's address. */
export const FILTERS = ['team', 'integration', 'route', 'state', 'key', 'text', 'from', 'to', 'group'] as const;
export type FailedFilter = Partial<Record<(typeof FILTERS)[number], string>>;

/** Begins the keys of what does not follow the catalog's changes. */
export const READ_ONCE = 'read-once';

const PAGE = 100;

export const useSession = () =>
  useQuery({
    queryKey: ['session'],
    queryFn: ({ signal }) =>
      get<Session>(api(['session']), signal).catch((problem: unknown) => {
        if (problem instanceof ApiProblem && problem.status === 401) {
          return null;
        }
        throw problem;
      }),
    staleTime: 60_000,
  });

export const useSignInWay = () =>
  useQuery({ queryKey: ['sign-in'], queryFn: ({ signal }) => get<SignInWay>(api(['sign-in']), signal) });

export const useIntegrations = () =>
  useQuery({ queryKey: ['integrations'], queryFn: ({ signal }) => get<Integration[]>(api(['integrations']), signal) });

export const useIntegration = (team: string, flow: string) =>
  useQuery({
    queryKey: ['integrations', team, flow],
    queryFn: ({ signal }) => get<Integration>(api(['integrations', team, flow]), signal),
  });

export const useHistory = (team: string, flow: string, route: string, seconds: number) =>
  useQuery({
    queryKey: ['integrations', team, flow, 'history', route, seconds],
    queryFn: ({ signal }) => {
      const from = new Date(Date.now() - seconds * 1000).toISOString();
      return get<HistoryPoint[]>(api(['integrations', team, flow, 'routes', route, 'history'], { from }), signal);
    },
    placeholderData: keepPreviousData,
  });

export const useDeployments = (integration: string, limit: number) =>
  useQuery({
    queryKey: ['deployments', integration, limit],
    queryFn: ({ signal }) => get<Deployment[]>(api(['deployments'], { integration, limit }), signal),
    placeholderData: keepPreviousData,
  });

/** With the flows of old buses or without; undefined as long as that is not decided. */
export const useTopology = (legacy: boolean | undefined) =>
  useQuery({
    queryKey: ['integrations', 'topology', legacy],
    queryFn: ({ signal }) => get<Topology>(api(['topology'], { legacy: legacy ? null : 'false' }), signal),
    enabled: legacy !== undefined,
    placeholderData: keepPreviousData,
  });

export const useEstates = () =>
  useQuery({ queryKey: ['estates'], queryFn: ({ signal }) => get<EstateEntry[]>(api(['estates']), signal) });

export const useEstate = (name: string) =>
  useQuery({
    queryKey: ['estates', name],
    queryFn: ({ signal }) => get<Estate>(api(['estates', name]), signal),
  });

/** What of old buses an integration replaces. */
export const useReplaced = (team: string, flow: string) =>
  useQuery({
    queryKey: ['estates', 'replaced', team, flow],
    queryFn: ({ signal }) => get<ReplacedFlow[]>(api(['integrations', team, flow, 'replaces']), signal),
  });

export const useApis = () =>
  useQuery({ queryKey: ['integrations', 'apis'], queryFn: ({ signal }) => get<ApiContract[]>(api(['apis']), signal) });

export const useContract = (url: string) =>
  useQuery({ queryKey: ['contract', url], queryFn: ({ signal }) => getText(url, signal) });

export const useAttention = () =>
  useQuery({
    queryKey: ['integrations', 'attention'],
    queryFn: ({ signal }) => get<Attention[]>(api(['attention']), signal),
  });

export const useFailureGroups = (filter: FailedFilter = {}) =>
  useQuery({
    queryKey: ['failed-messages', 'groups', filter],
    queryFn: ({ signal }) => get<FailureGroup[]>(api(['failed-messages', 'groups'], filter), signal),
    placeholderData: keepPreviousData,
  });

export const useFailedMessages = (filter: FailedFilter) =>
  useInfiniteQuery({
    queryKey: ['failed-messages', 'list', filter],
    queryFn: ({ signal, pageParam }) =>
      get<FailedMessage[]>(api(['failed-messages'], { ...filter, limit: PAGE, after: pageParam }), signal),
    initialPageParam: '',
    getNextPageParam: (page) => (page.length < PAGE ? undefined : page.at(-1)?.id),
    placeholderData: keepPreviousData,
  });

/** Each reading of a body is a row in the audit: it is read again only when something was done with it. */
export const useFailedMessage = (id: string) =>
  useQuery({
    queryKey: [READ_ONCE, id],
    queryFn: ({ signal }) => get<FailedMessageDetail>(api(['failed-messages', id]), signal),
    refetchInterval: ({ state }) => (state.data?.state === 'replaying' ? 2_000 : false),
    refetchOnWindowFocus: false,
    staleTime: Infinity,
  });

export const useReplays = () =>
  useQuery({ queryKey: ['replays'], queryFn: ({ signal }) => get<Replay[]>(api(['replays']), signal) });

export const useReplay = (id: string) =>
  useQuery({ queryKey: ['replays', id], queryFn: ({ signal }) => get<Replay>(api(['replays', id]), signal) });

export const useAudit = () =>
  useInfiniteQuery({
    queryKey: ['audit'],
    queryFn: ({ signal, pageParam }) => get<AuditRow[]>(api(['audit'], { limit: PAGE, before: pageParam }), signal),
    initialPageParam: null as number | null,
    getNextPageParam: (page) => (page.length < PAGE ? undefined : page.at(-1)?.id),
  });

/** Something that a person does; all that is shown is asked for anew when it is done. */
function useAct<Argument, Answer>(act: (argument: Argument) => Promise<Answer>) {
  const client = useQueryClient();
  return useMutation({ mutationFn: act, onSettled: () => client.invalidateQueries() });
}

export const useSignIn = () => useAct((secret: { code: string } | { token: string }) => post(api(['session']), secret));

export const useSignOut = () => useAct(() => remove(api(['session'])));

export const useRouteAct = (team: string, flow: string) =>
  useAct(({ route, act }: { route: string; act: 'suspend' | 'resume' }) =>
    post(api(['integrations', team, flow, 'routes', route, act])),
  );

export const useStartReplay = () => useAct((request: ReplayRequest) => post<Replay>(api(['replays']), request));

export const useDryRun = () =>
  useMutation({
    mutationFn: (request: ReplayRequest) => post<DryRun>(api(['replays']), { ...request, dryRun: true }),
  });

export const useCancelReplay = () => useAct((id: string) => remove(api(['replays', id])));

export const useDiscard = () =>
  useAct((selection: Selection) => post<{ discarded: number }>(api(['discards']), selection));
