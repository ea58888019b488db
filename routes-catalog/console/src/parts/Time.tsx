import { formatTime } from './formats';

/** A point in time in the reader's zone, with the zone named. */
export function Time({ at }: { readonly at: string | null | undefined }) {
  return at ? (
    <time dateTime={at} title={at}>
      {formatTime(at)}
    </time>
  ) : (
    <>–</>
  );
}
