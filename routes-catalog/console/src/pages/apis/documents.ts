/** Any part of a JSON document. */
export type Json = string | number | boolean | null | readonly Json[] | JsonObject;
export interface JsonObject {
  readonly [name: string]: Json | undefined;
}

const NOTHING: JsonObject = {};

/** The document, or undefined when it is not a JSON object. */
export function parsed(text: string): JsonObject | undefined {
  try {
    const document = JSON.parse(text) as Json;
    return isObject(document) ? document : undefined;
  } catch {
    return undefined;
  }
}

export const isObject = (json: Json | undefined): json is JsonObject =>
  typeof json === 'object' && json !== null && !Array.isArray(json);

export const textOf = (json: Json | undefined) => (typeof json === 'string' ? json : '');

export const listOf = (json: Json | undefined): readonly Json[] =>
  Array.isArray(json) ? (json as readonly Json[]) : [];

/** The fields of an object that are objects; references are followed within the document. */
export function partsOf(root: JsonObject, json: Json | undefined): [string, JsonObject][] {
  return Object.entries(resolved(root, json)).map(([name, part]) => [name, resolved(root, part)]);
}

/** The object that is meant: itself, or what its `$ref` (RFC 6901) points to; nothing when it points nowhere. */
export function resolved(root: JsonObject, json: Json | undefined): JsonObject {
  const visited = new Set<Json>();
  let meant = json;
  while (isObject(meant) && typeof meant['$ref'] === 'string' && !visited.has(meant)) {
    visited.add(meant);
    meant = pointed(root, meant['$ref']);
  }
  return isObject(meant) && !visited.has(meant) ? meant : NOTHING;
}

function pointed(root: JsonObject, reference: string): Json | undefined {
  if (!reference.startsWith('#/')) {
    return undefined;
  }
  return reference
    .slice(2)
    .split('/')
    .map((step) => decodeURIComponent(step).replaceAll('~1', '/').replaceAll('~0', '~'))
    .reduce<Json | undefined>((at, step) => (isObject(at) ? at[step] : undefined), root);
}
