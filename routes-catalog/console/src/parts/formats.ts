const times = new Intl.DateTimeFormat(undefined, {
  year: 'numeric',
  month: 'short',
  day: 'numeric',
  hour: '2-digit',
  minute: '2-digit',
  second: '2-digit',
  timeZoneName: 'short',
});
const numbers = new Intl.NumberFormat(undefined, { maximumFractionDigits: 1 });
const UNITS = ['B', 'KiB', 'MiB', 'GiB'] as const;

export const formatTime = (at: string) => times.format(new Date(at));

/** A number as the reader's language writes it; what is not known is a dash. */
export const formatNumber = (value: number | null | undefined) =>
  value === null || value === undefined ? '–' : numbers.format(value);

export function formatBytes(bytes: number): string {
  const power = Math.min(UNITS.length - 1, bytes < 1 ? 0 : Math.floor(Math.log2(bytes) / 10));
  return `${numbers.format(bytes / 1024 ** power)} ${UNITS[power] ?? ''}`;
}

/** `kind:name` as a person says it. */
export const shortName = (id: string) => id.replace(/^[a-z]+:/, '');

/** The last part of a class's name. */
export const className = (name: string) => name.slice(name.lastIndexOf('.') + 1);

/** `3 messages`, `1 message`. */
export const count = (n: number, noun: string) => `${formatNumber(n)} ${noun}${n === 1 ? '' : 's'}`;
