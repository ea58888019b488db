/** What the catalog's API answers; the server's OpenAPI document (`/api/openapi`) describes each field. */

export type IntegrationState = 'up' | 'starting' | 'down';

export type Guarantee = 'at-most-once' | 'at-least-once' | 'effectively-once';

export interface Route {
  readonly id: string;
  readonly state: string;
  readonly from: string;
  readonly to: readonly string[];
  readonly exchanges: number;
  readonly failed: number;
  readonly meanMillis: number;
  readonly p99Millis: number;
  readonly inflight: number;
  readonly backlog: number | null;
  readonly perSecond: number;
  readonly failedPerSecond: number;
  readonly guarantee: Guarantee | null;
}

export interface ChannelFlow {
  readonly channel: string;
  readonly direction: 'consumed' | 'produced';
  readonly declared: boolean;
  readonly observed: boolean;
  readonly messages: number;
  readonly perSecond: number;
}

/** One process of an integration; the figures of its routes are those of all that are up. */
export interface Instance {
  readonly management: string;
  readonly httpUrl: string | null;
  readonly version: string;
  readonly state: IntegrationState;
  readonly reason: string | null;
  readonly startedAt: string | null;
  readonly answeredAt: string | null;
}

export interface Integration {
  readonly name: string;
  readonly team: string;
  readonly version: string | null;
  readonly state: IntegrationState;
  readonly reason: string | null;
  readonly lifecycle: string | null;
  readonly description: string | null;
  readonly guarantee: Guarantee | null;
  readonly httpUrl: string | null;
  readonly buildTime: string | null;
  readonly startedAt: string | null;
  readonly answeredAt: string | null;
  readonly routes: readonly Route[];
  readonly provides: readonly string[];
  readonly consumes: readonly string[];
  readonly channels: readonly ChannelFlow[];
  readonly instances: readonly Instance[];
}

export interface TopologyNode {
  readonly id: string;
  readonly kind: string;
  readonly owner: string | null;
  readonly state: FlowState | 'not-seen' | null;
}

export interface TopologyEdge {
  readonly from: string;
  readonly to: string;
  readonly declared: boolean;
  readonly observed: boolean;
  readonly messages: number;
  readonly perSecond: number;
  readonly disagreement: 'declared-not-seen' | 'seen-not-declared' | null;
}

export interface Topology {
  readonly nodes: readonly TopologyNode[];
  readonly edges: readonly TopologyEdge[];
}

export const FLOW_STATES = ['found', 'converted', 'started'] as const;
export type FlowState = (typeof FLOW_STATES)[number];

/** An old bus that was imported, and how far its flows are. */
export interface EstateEntry {
  readonly name: string;
  readonly flows: number;
  readonly found: number;
  readonly converted: number;
  readonly started: number;
  readonly who: string;
  readonly publishedAt: string;
}

export interface LegacyFlow {
  readonly id: string;
  readonly name: string;
  readonly kind: string;
  readonly dialect: string;
  readonly project: string;
  readonly state: FlowState;
  readonly integration: string | null;
  readonly calls: readonly string[];
  readonly units: Readonly<Record<'converted' | 'different' | 'stubbed' | 'ignored' | 'failed', number>>;
}

export interface Estate {
  readonly name: string;
  readonly who: string;
  readonly publishedAt: string;
  readonly flows: readonly LegacyFlow[];
}

export interface ReplacedFlow {
  readonly estate: string;
  readonly flow: LegacyFlow;
}

export interface ApiContract {
  readonly name: string;
  readonly type: 'openapi' | 'asyncapi' | 'wsdl';
  readonly version: string;
  readonly owner: string;
  readonly integration: string;
  readonly state: IntegrationState;
  readonly consumers: readonly string[];
  readonly url: string;
}

export interface HistoryPoint {
  readonly at: string;
  readonly perSecond: number;
  readonly failedPerSecond: number;
  readonly p50Millis: number;
  readonly p95Millis: number;
  readonly p99Millis: number;
  readonly inflight: number;
  readonly backlog: number | null;
}

export interface Attention {
  readonly kind: string;
  readonly severity: 'danger' | 'warning';
  readonly integration: string | null;
  readonly route: string | null;
  readonly group: string | null;
  readonly text: string;
}

export const FAILED_STATES = ['failed', 'failed-again', 'replaying', 'replayed', 'discarded'] as const;
export type FailedState = (typeof FAILED_STATES)[number];

export interface FailureGroup {
  readonly group: string;
  readonly cause: string;
  readonly message: string;
  readonly route: string;
  readonly step: string;
  readonly integration: string;
  readonly team: string;
  readonly count: number;
  readonly first: string;
  readonly last: string;
  readonly states: Readonly<Partial<Record<FailedState, number>>>;
}

export interface FailedMessage {
  readonly id: string;
  readonly group: string;
  readonly state: FailedState;
  readonly integration: string;
  readonly team: string;
  readonly route: string;
  readonly step: string;
  readonly cause: string;
  readonly message: string;
  readonly source: string;
  readonly attempts: number;
  readonly failedAt: string;
  readonly businessKey: string | null;
  readonly bytes: number;
  readonly edited: boolean;
}

export interface Edit {
  readonly body: string | null;
  readonly headers: Readonly<Record<string, string | null>>;
}

export interface FailedMessageDetail extends FailedMessage {
  readonly headers: Readonly<Record<string, string>>;
  readonly body: string | null;
  readonly bodyEncoding: 'text' | 'hex' | 'none';
  readonly edit: (Edit & { readonly by: string; readonly at: string }) | null;
  readonly history: readonly {
    readonly id: string;
    readonly at: string;
    readonly step: string;
    readonly cause: string;
    readonly message: string;
    readonly attempts: number;
    readonly replay: string | null;
  }[];
}

/** Some messages by id, or all open ones of a group. */
export type Selection = { readonly messages: readonly string[] } | { readonly group: string };

export type ReplayRequest = Selection & {
  readonly perSecond?: number;
  readonly stopAfterFailures?: number;
  readonly edit?: Partial<Edit>;
};

export interface Replay {
  readonly id: string;
  readonly state: 'running' | 'done' | 'cancelled' | 'stopped';
  readonly reason: string | null;
  readonly by: string;
  readonly startedAt: string;
  readonly endedAt: string | null;
  readonly total: number;
  readonly sent: number;
  readonly replayed: number;
  readonly failedAgain: number;
  readonly perSecond: number | null;
  readonly stopAfterFailures: number | null;
}

export interface DryRun {
  readonly messages: number;
  readonly targets: readonly {
    readonly channel: string;
    readonly integration: string;
    readonly route: string;
    readonly count: number;
  }[];
}

export interface Deployment {
  readonly id: string;
  readonly integration: string;
  readonly environment: string;
  readonly act: 'deploy' | 'rollback';
  readonly version: string;
  readonly previousVersion: string | null;
  readonly commit: string | null;
  readonly outcome: 'in-progress' | 'succeeded' | 'rolled-back' | 'failed';
  readonly reason: string | null;
  readonly who: string;
  readonly startedAt: string;
  readonly toldAt: string;
}

export interface AuditRow {
  readonly id: number;
  readonly at: string;
  readonly who: string;
  readonly act: string;
  readonly subject: string;
  readonly outcome: 'done' | 'refused' | 'failed';
  readonly detail: string | null;
}

export interface Session {
  readonly user: string;
  readonly teams: readonly string[];
  readonly admin: boolean;
  readonly expiresAt: string | null;
}

export type SignInWay = { readonly method: 'token' | 'none' } | { readonly method: 'oidc'; readonly url: string };
