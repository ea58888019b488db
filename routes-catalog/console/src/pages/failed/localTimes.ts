/** An instant as a field for date and time shows it in the reader's zone: `2026-01-31T10:00`. */
export function toLocal(instant: string): string {
  const at = new Date(instant);
  return Number.isNaN(at.getTime())
    ? ''
    : new Date(at.getTime() - at.getTimezoneOffset() * 60_000).toISOString().slice(0, 16);
}

/** The instant that such a field means. */
export const fromLocal = (local: string) => new Date(local).toISOString();
