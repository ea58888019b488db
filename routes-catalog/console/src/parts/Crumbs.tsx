import { Breadcrumb, BreadcrumbItem } from '@patternfly/react-core';
import { Link } from 'react-router';

interface CrumbsProps {
  readonly to: string;
  readonly above: string;
  readonly here: string;
}

/** Where a page is: what is above it, and its own name. */
export function Crumbs({ to, above, here }: CrumbsProps) {
  return (
    <Breadcrumb className="ub-gap">
      <BreadcrumbItem
        render={({ className, ariaCurrent }) => (
          <Link to={to} className={className} aria-current={ariaCurrent}>
            {above}
          </Link>
        )}
      />
      <BreadcrumbItem isActive>{here}</BreadcrumbItem>
    </Breadcrumb>
  );
}
