import { Link } from 'react-router';

/** A link to a node of the topology: an integration, a channel or a reader. */
export function NodeLink({ id }: { readonly id: string }) {
  return <Link to={`/topology?${new URLSearchParams({ node: id }).toString()}`}>{id}</Link>;
}
