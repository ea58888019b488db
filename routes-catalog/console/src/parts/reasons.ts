import { ApiProblem } from '../api/client';

/** Why something did not succeed, for a person. */
export function reasonOf(error: Error): string {
  return error instanceof ApiProblem ? error.message : 'The catalog does not answer. Is it running? (unbus status)';
}
