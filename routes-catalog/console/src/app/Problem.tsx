import { useRouteError } from 'react-router';
import { Failed } from '../parts/Loaded';

/** What is shown when a page could not be loaded or drawn: a defect of ours, or a catalog that was upgraded meanwhile. */
export function Problem() {
  const error = useRouteError();
  return <Failed error={error instanceof Error ? error : new Error(String(error))} again={() => location.reload()} />;
}
