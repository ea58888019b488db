import type { ReactNode } from 'react';

/** Text to the letter; a region that scrolls has to be reached by the keyboard. */
export function Code({ label, children }: { readonly label: string; readonly children: ReactNode }) {
  return (
    // eslint-disable-next-line jsx-a11y/no-noninteractive-tabindex
    <pre className="ub-code" tabIndex={0} aria-label={label}>
      {children}
    </pre>
  );
}
