import { expect, test } from 'vitest';
import { type Box, type Place, placed } from './placing';

const edge = (from: string, to: string) => ({
  from,
  to,
  declared: true,
  observed: true,
  messages: 1,
  perSecond: 0,
  disagreement: null,
});
const boxes = (count: number, team: (index: number) => string): Box[] =>
  Array.from({ length: count }, (_, index) => ({ id: `n${index}`, team: team(index), width: 100, height: 30 }));

const overlap = (one: Place, other: Place) => Math.abs(one.x - other.x) < 100 && Math.abs(one.y - other.y) < 30;

test.each([
  ['LR', 'x'],
  ['TB', 'y'],
] as const)('puts what flows one after the other, %s along %s', (towards, axis) => {
  const places = placed(
    boxes(3, () => ''),
    [edge('n0', 'n1'), edge('n1', 'n2')],
    towards,
  );
  const along = ['n0', 'n1', 'n2'].map((id) => places.get(id)?.[axis] ?? NaN);
  expect(along).toEqual([...along].sort((one, other) => one - other));
  expect(new Set(along).size).toBe(3);
});

test.each([20, 300])('puts %i boxes so that none covers another', (count) => {
  const places = [
    ...placed(
      boxes(count, (index) => `team${index % 7}`),
      [edge('n0', 'n1')],
      'LR',
    ).values(),
  ];
  expect(places).toHaveLength(count);
  places.forEach((one, index) => places.slice(index + 1).forEach((other) => expect(overlap(one, other)).toBe(false)));
});

test('keeps the boxes of a team together when there are many', () => {
  const all = boxes(300, (index) => `team${index % 3}`);
  const places = placed(all, [], 'LR');
  const spans = ['team0', 'team1', 'team2'].map((team) => {
    const xs = all.filter((box) => box.team === team).map(({ id }) => places.get(id)?.x ?? NaN);
    const ys = all.filter((box) => box.team === team).map(({ id }) => places.get(id)?.y ?? NaN);
    return { left: Math.min(...xs), right: Math.max(...xs), top: Math.min(...ys), bottom: Math.max(...ys) };
  });
  spans.forEach((one, index) =>
    spans
      .slice(index + 1)
      .forEach((other) =>
        expect(
          one.right < other.left || other.right < one.left || one.bottom < other.top || other.bottom < one.top,
        ).toBe(true),
      ),
  );
});
