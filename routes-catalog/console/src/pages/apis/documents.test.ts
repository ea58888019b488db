import { expect, test } from 'vitest';
import { parsed, partsOf, resolved } from './documents';

test('only an object is a document', () => {
  expect(parsed('{"a":1}')).toEqual({ a: 1 });
  expect(parsed('[1]')).toBeUndefined();
  expect(parsed('openapi: 3.0.3')).toBeUndefined();
});

test('a reference is followed, also through another and with escapes', () => {
  const root = { 'a/b': { c: 1 }, to: { $ref: '#/a~1b' } };
  expect(resolved(root, { $ref: '#/to' })).toBe(root['a/b']);
});

test('what points nowhere, elsewhere or in a circle is nothing', () => {
  const circle = { $ref: '#/circle' };
  expect(resolved({ circle }, circle)).toEqual({});
  expect(resolved({}, { $ref: '#/nowhere' })).toEqual({});
  expect(resolved({}, { $ref: 'https://example.org/other.json' })).toEqual({});
});

test('parts are named, and followed', () => {
  expect(partsOf({ x: { y: 1 } }, { one: { $ref: '#/x' }, two: {} })).toEqual([
    ['one', { y: 1 }],
    ['two', {}],
  ]);
});
