/** Headers as lines, `name: value`, in the order of their names; one that is null is left out. */
export const headerLines = (headers: Readonly<Record<string, string | null>>) =>
  Object.entries(headers)
    .filter(([, value]) => value !== null)
    .map(([name, value]) => `${name}: ${value ?? ''}`)
    .sort()
    .join('\n');

/** What makes the one headers the other: values to set, and null for those to leave out. */
export function headerChanges(
  before: Readonly<Record<string, string>>,
  after: readonly (readonly [string, string])[],
): Record<string, string | null> {
  const named = after.filter(([name]) => name.trim() !== '').map(([name, value]) => [name.trim(), value] as const);
  const kept = new Set(named.map(([name]) => name));
  return Object.fromEntries([
    ...Object.keys(before)
      .filter((name) => !kept.has(name))
      .map((name) => [name, null] as const),
    ...named.filter(([name, value]) => before[name] !== value),
  ]);
}
