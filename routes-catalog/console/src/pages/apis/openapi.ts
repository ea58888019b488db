import { type JsonObject, listOf, partsOf, resolved, textOf } from './documents';

const METHODS = ['get', 'put', 'post', 'delete', 'options', 'head', 'patch', 'trace'];

export interface Parameter {
  readonly name: string;
  readonly place: string;
  readonly isRequired: boolean;
  readonly schema: JsonObject;
  readonly description: string;
}

export interface Operation {
  readonly method: string;
  readonly path: string;
  readonly summary: string;
  readonly parameters: readonly Parameter[];
  readonly body: JsonObject | undefined;
  readonly answers: readonly [string, JsonObject][];
}

/** Every operation that an OpenAPI document describes, in its order. */
export const operationsOf = (document: JsonObject): Operation[] =>
  partsOf(document, document.paths).flatMap(([path, item]) =>
    METHODS.filter((method) => item[method] !== undefined).map((method) => {
      const operation = resolved(document, item[method]);
      return {
        method: method.toUpperCase(),
        path,
        summary: textOf(operation.summary) || textOf(operation.description),
        parameters: [...listOf(item.parameters), ...listOf(operation.parameters)].map((parameter) =>
          parameterOf(document, resolved(document, parameter)),
        ),
        body: operation.requestBody === undefined ? undefined : resolved(document, operation.requestBody),
        answers: partsOf(document, operation.responses),
      };
    }),
  );

function parameterOf(document: JsonObject, parameter: JsonObject): Parameter {
  return {
    name: textOf(parameter.name),
    place: textOf(parameter.in),
    isRequired: parameter.required === true,
    schema: resolved(document, parameter.schema),
    description: textOf(parameter.description),
  };
}

/** Where the API is served; nowhere, when that is no address of the web. */
export function serverOf(document: JsonObject): string {
  const url = textOf(resolved(document, listOf(document.servers)[0]).url);
  return /^https?:\/\//.test(url) ? url.replace(/\/$/, '') : '';
}

/** The first schema of a body or an answer, whatever its media type. */
export const schemaOf = (document: JsonObject, content: JsonObject) =>
  partsOf(document, content.content)[0]?.[1].schema;

/** The address of a call with those values; what is not given is left as it is in the path. */
export function addressOf(server: string, operation: Operation, values: Readonly<Record<string, string>>): string {
  const path = operation.path.replace(/\{([^}]+)\}/g, (whole, name: string) =>
    values[name] ? encodeURIComponent(values[name]) : whole,
  );
  const query = new URLSearchParams(
    operation.parameters
      .filter(({ place, name }) => place === 'query' && values[name])
      .map(({ name }) => [name, values[name] ?? '']),
  ).toString();
  return server + path + (query && `?${query}`);
}

/** The call as a command of a shell. */
export function commandOf(address: string, method: string, body: string): string {
  const quoted = (text: string) => `'${text.replaceAll("'", `'\\''`)}'`;
  return [
    'curl',
    ...(method === 'GET' ? [] : ['-X', method]),
    quoted(address),
    ...(body ? ['-H', quoted('Content-Type: application/json'), '-d', quoted(body)] : []),
  ].join(' ');
}
