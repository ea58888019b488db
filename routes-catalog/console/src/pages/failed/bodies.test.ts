import { expect, test } from 'vitest';
import { indented, isCompact } from './bodies';

test('JSON is indented, anything else is not', () => {
  expect(indented('{"a":1}')).toBe('{\n  "a": 1\n}');
  expect(indented('<a/>')).toBeUndefined();
});

test('only what comes back the very same may be edited indented', () => {
  expect(isCompact('{"a":1.5}')).toBe(true);
  expect(isCompact('{"a":1.50}')).toBe(false);
  expect(isCompact('{ "a": 1 }')).toBe(false);
  expect(isCompact('12345678901234567890')).toBe(false);
});
