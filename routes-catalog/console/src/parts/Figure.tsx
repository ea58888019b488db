import { Td, Th } from '@patternfly/react-table';
import { formatNumber } from './formats';

/** The head of a column of numbers. */
export function FigureHead({ name }: { readonly name: string }) {
  return (
    <Th className="ub-number" modifier="nowrap">
      {name}
    </Th>
  );
}

/** A number in a table; what is not known is a dash. */
export function Figure({ name, value }: { readonly name: string; readonly value: number | null | undefined }) {
  return (
    <Td dataLabel={name} className="ub-number">
      {formatNumber(value)}
    </Td>
  );
}
