import { SearchInput } from '@patternfly/react-core';

interface SearchProps {
  readonly label: string;
  readonly value: string | undefined;
  readonly onChange: (value: string) => void;
}

/** Words to search for, as they are typed. */
export function Search({ label, value, onChange }: SearchProps) {
  return (
    <SearchInput
      aria-label={label}
      placeholder={label}
      value={value ?? ''}
      onChange={(_, text) => onChange(text)}
      onClear={() => onChange('')}
    />
  );
}
