import { expect, test } from 'vitest';
import { headerChanges, headerLines } from './headers';

const before = { a: '1', b: '2' };

test('nothing is changed by headers as they were', () => {
  expect(
    headerChanges(before, [
      ['b', '2'],
      ['a', '1'],
    ]),
  ).toEqual({});
});

test('a header that is gone is left out, a new or other one is set', () => {
  expect(
    headerChanges(before, [
      ['a', '7'],
      ['c', '3'],
    ]),
  ).toEqual({ a: '7', b: null, c: '3' });
});

test('a header without a name is none', () => {
  expect(headerChanges(before, [...Object.entries(before), [' ', 'x']])).toEqual({});
});

test('lines are in the order of the names, without what is left out', () => {
  expect(headerLines({ b: '2', a: '1', c: null })).toBe('a: 1\nb: 2');
});
