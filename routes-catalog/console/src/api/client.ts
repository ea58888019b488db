/** An answer of the API that is not what was asked for, in the words of its problem details (RFC 9457). */
export class ApiProblem extends Error {
  constructor(
    readonly status: number,
    detail: string,
  ) {
    super(detail);
    this.name = 'ApiProblem';
  }
}

/** Reads a JSON document; throws {@link ApiProblem}, or `TypeError` when the catalog does not answer. */
export async function get<T>(path: string, signal?: AbortSignal): Promise<T> {
  return (await (await send(path, { signal: signal ?? null })).json()) as T;
}

/** Reads a document as text. */
export async function getText(path: string, signal?: AbortSignal): Promise<string> {
  return (await send(path, { signal: signal ?? null })).text();
}

/** Sends JSON; resolves to the answer's document, or undefined when it has none. */
export async function post<T = undefined>(path: string, body?: unknown): Promise<T> {
  const response = await send(path, {
    method: 'POST',
    headers: { 'Content-Type': 'application/json' },
    body: body === undefined ? null : JSON.stringify(body),
  });
  const text = await response.text();
  return (text === '' ? undefined : JSON.parse(text)) as T;
}

/** Deletes what is at the path. */
export async function remove(path: string): Promise<void> {
  await send(path, { method: 'DELETE' });
}

/** A path below `/api`, of segments that may hold any character, with those parameters that are given. */
export function api(segments: readonly string[], query: Record<string, string | number | null | undefined> = {}) {
  const given = Object.entries(query).flatMap(([name, value]) =>
    value === null || value === undefined || value === '' ? [] : [[name, String(value)]],
  );
  const search = new URLSearchParams(given).toString();
  return `/api/${segments.map(encodeURIComponent).join('/')}${search && `?${search}`}`;
}

async function send(path: string, init: RequestInit): Promise<Response> {
  const response = await fetch(path, init);
  if (!response.ok) {
    throw new ApiProblem(response.status, await reason(response));
  }
  return response;
}

async function reason(response: Response): Promise<string> {
  const problem = (await response.json().catch(() => ({}))) as { detail?: string; title?: string };
  return problem.detail ?? problem.title ?? `The catalog answered with status ${response.status}.`;
}
