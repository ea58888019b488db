import {
  Button,
  EmptyState,
  EmptyStateActions,
  EmptyStateBody,
  EmptyStateFooter,
  Skeleton,
} from '@patternfly/react-core';
import ExclamationCircleIcon from '@patternfly/react-icons/dist/esm/icons/exclamation-circle-icon';
import SearchIcon from '@patternfly/react-icons/dist/esm/icons/search-icon';
import type { ReactNode } from 'react';
import { reasonOf } from './reasons';

interface Question<T> {
  readonly data: T | undefined;
  readonly error: Error | null;
  readonly refetch: () => unknown;
}

/** What was asked for, or that it is on its way, or why it did not come. Once it is there, it stays while newer is asked for. */
export function Loaded<T>({
  from,
  children,
}: {
  readonly from: Question<T>;
  readonly children: (data: T) => ReactNode;
}) {
  if (from.data !== undefined) {
    return children(from.data);
  }
  return from.error ? <Failed error={from.error} again={() => void from.refetch()} /> : <Loading />;
}

export function Loading() {
  return (
    <div aria-busy="true">
      {['30%', '100%', '100%', '70%'].map((width, row) => (
        <Skeleton key={row} width={width} screenreaderText={row === 0 ? 'Loading' : undefined} className="ub-gap" />
      ))}
    </div>
  );
}

export function Failed({ error, again }: { readonly error: Error; readonly again: () => void }) {
  return (
    <EmptyState titleText="This could not be loaded" headingLevel="h2" icon={ExclamationCircleIcon} status="danger">
      <EmptyStateBody role="alert">{reasonOf(error)}</EmptyStateBody>
      <EmptyStateFooter>
        <EmptyStateActions>
          <Button variant="primary" onClick={again}>
            Try again
          </Button>
        </EmptyStateActions>
      </EmptyStateFooter>
    </EmptyState>
  );
}

interface NothingProps {
  readonly title: string;
  readonly headingLevel?: 'h2' | 'h3';
  readonly children?: ReactNode;
}

export function Nothing({ title, headingLevel = 'h2', children }: NothingProps) {
  return (
    <EmptyState titleText={title} headingLevel={headingLevel} icon={SearchIcon} variant="sm">
      {children && <EmptyStateBody>{children}</EmptyStateBody>}
    </EmptyState>
  );
}
