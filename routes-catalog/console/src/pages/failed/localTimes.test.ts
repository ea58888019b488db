import { expect, test } from 'vitest';
import { fromLocal, toLocal } from './localTimes';

test('a time that a reader chooses comes back as the same instant', () => {
  const instant = '2026-07-01T10:30:00.000Z';
  expect(fromLocal(toLocal(instant))).toBe(instant);
});

test('what is no time is an empty field', () => {
  expect(toLocal('yesterday')).toBe('');
});
