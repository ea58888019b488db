import { FormSelect, FormSelectOption } from '@patternfly/react-core';

interface ChoiceProps {
  readonly label: string;
  readonly all: string;
  readonly options: readonly string[];
  readonly value: string | undefined;
  readonly onChange: (value: string) => void;
}

/** One of some, or all of them. */
export function Choice({ label, all, options, value, onChange }: ChoiceProps) {
  const offered = value && !options.includes(value) ? [...options, value] : options;
  return (
    <FormSelect aria-label={label} value={value ?? ''} onChange={(_, chosen) => onChange(chosen)} className="ub-choice">
      <FormSelectOption value="" label={all} />
      {offered.map((option) => (
        <FormSelectOption key={option} value={option} label={option.replaceAll('-', ' ')} />
      ))}
    </FormSelect>
  );
}
