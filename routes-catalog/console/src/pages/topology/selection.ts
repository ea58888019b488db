import { createContext } from 'react';

/** Which node is chosen, and what happens when another one is. */
export const SelectionContext = createContext<{
  readonly selected: string | undefined;
  readonly onSelect: (id: string | undefined) => void;
}>({ selected: undefined, onSelect: () => undefined });
