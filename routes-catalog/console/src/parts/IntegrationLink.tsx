import { Link } from 'react-router';
import { integrationPath } from './paths';

/** A link to an integration, which is given as `team/flow`. */
export function IntegrationLink({ id, route }: { readonly id: string; readonly route?: string | null }) {
  return (
    <Link to={integrationPath(id, route)}>
      {id}
      {route ? ` · ${route}` : ''}
    </Link>
  );
}
