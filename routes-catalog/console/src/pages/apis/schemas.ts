import { isObject, type Json, type JsonObject, listOf, resolved, textOf } from './documents';

/** A field of a message or body, as a line of a table. */
export interface Field {
  readonly path: string;
  readonly type: string;
  readonly isRequired: boolean;
  readonly description: string;
}

const DEEPEST = 8;
const LIMITS = ['minimum', 'maximum', 'minLength', 'maxLength', 'pattern', 'minItems', 'maxItems'] as const;

/** Every field of what a schema describes, the outer ones before those within. */
export function fieldsOf(root: JsonObject, schema: Json | undefined, path = '', depth = 0): Field[] {
  const meant = resolved(root, schema);
  if (depth > DEEPEST) {
    return [];
  }
  const items = resolved(root, meant.items);
  const within = meant.items === undefined ? [] : fieldsOf(root, items, `${path}[]`, depth + 1);
  const required = new Set(listOf(meant.required));
  const own = isObject(meant.properties) ? Object.entries(meant.properties) : [];
  const joined = listOf(meant.allOf).flatMap((part) => fieldsOf(root, part, path, depth + 1));
  return [
    ...joined,
    ...own.flatMap(([name, part]) => {
      const at = path ? `${path}.${name}` : name;
      const field = resolved(root, part);
      return [
        { path: at, type: typeOf(root, field), isRequired: required.has(name), description: descriptionOf(field) },
        ...fieldsOf(root, field, at, depth + 1),
      ];
    }),
    ...within,
  ];
}

/** A type as a person says it: `string (date-time)`, `array of object`, `number or null`. */
export function typeOf(root: JsonObject, schema: JsonObject): string {
  const choices = [...listOf(schema.anyOf), ...listOf(schema.oneOf)];
  if (choices.length > 0) {
    return choices.map((choice) => typeOf(root, resolved(root, choice))).join(' or ');
  }
  const types = typeof schema.type === 'string' ? [schema.type] : listOf(schema.type).map(textOf);
  const named = types.map((type) =>
    type === 'array' ? `array of ${typeOf(root, resolved(root, schema.items))}` : type,
  );
  const format = textOf(schema.format);
  return (named.join(' or ') || 'any') + (format && ` (${format})`);
}

function descriptionOf(schema: JsonObject): string {
  const values = listOf(schema.enum).map((value) => JSON.stringify(value));
  const limits = LIMITS.flatMap((limit) => {
    const value = schema[limit];
    return typeof value === 'string' || typeof value === 'number' ? [`${limit} ${value}`] : [];
  });
  return [
    textOf(schema.description),
    ...(values.length > 0 ? [`One of ${values.join(', ')}.`] : []),
    ...(limits.length > 0 ? [`${limits.join(', ')}.`] : []),
  ]
    .filter(Boolean)
    .join(' ');
}
