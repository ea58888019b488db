import { expect, test } from 'vitest';
import type { Topology } from '../../api/types';
import { shownOf } from './neighbourhoods';

const edge = (from: string, to: string) => ({
  from,
  to,
  declared: true,
  observed: true,
  messages: 1,
  perSecond: 0,
  disagreement: null,
});
const node = (id: string, owner: string | null = null) => ({ id, kind: 'integration', owner, state: null });

/** a → b → c → d, of which team one owns a, and team two the others. */
const chain: Topology = {
  nodes: [node('a', 'one'), node('b', 'two'), node('c', 'two'), node('d', 'two')],
  edges: [edge('a', 'b'), edge('b', 'c'), edge('c', 'd')],
};
const idsOf = (topology: Topology) => topology.nodes.map(({ id }) => id).join('');

test('shows everything when nothing is asked for', () => {
  expect(shownOf(chain, {})).toEqual(chain);
});

test('shows what is one step around a node, and the flows between', () => {
  const shown = shownOf(chain, { around: 'b' });
  expect(idsOf(shown)).toBe('abc');
  expect(shown.edges).toHaveLength(2);
});

test('shows what is more steps away when asked to', () => {
  expect(idsOf(shownOf(chain, { around: 'a', steps: '2' }))).toBe('abc');
  expect(idsOf(shownOf(chain, { around: 'a', steps: '3' }))).toBe('abcd');
});

test('shows a team with what it exchanges', () => {
  expect(idsOf(shownOf(chain, { team: 'one' }))).toBe('ab');
});

test('finds nodes by a part of their name, whatever its case', () => {
  expect(idsOf(shownOf(chain, { search: 'D' }))).toBe('cd');
  expect(idsOf(shownOf(chain, { search: 'nothing' }))).toBe('');
});
