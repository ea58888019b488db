import { useSession } from '../api/queries';

/** Whether whoever is signed in may act on what belongs to that team; the server decides, this only keeps buttons honest. */
export function useMayAct(team: string | undefined): boolean {
  const { data } = useSession();
  return team !== undefined && (data?.admin === true || data?.teams.includes(team) === true);
}
