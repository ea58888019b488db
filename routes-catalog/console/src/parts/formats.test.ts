import { expect, test } from 'vitest';
import { className, count, formatBytes, formatNumber, shortName } from './formats';

test('what is not known is a dash, zero is zero', () => {
  expect(formatNumber(null)).toBe('–');
  expect(formatNumber(0)).toBe('0');
});

test.each([
  [0, '0 B'],
  [1023, '1,023 B'],
  [1024, '1 KiB'],
  [1_572_864, '1.5 MiB'],
])('%i bytes are %s', (bytes, text) => expect(formatBytes(bytes)).toBe(text));

test('one is one, more are many', () => {
  expect(count(1, 'message')).toBe('1 message');
  expect(count(12, 'message')).toBe('12 messages');
});

test('names are shortened to what a person says', () => {
  expect(shortName('topic:orders.placed')).toBe('orders.placed');
  expect(className('dev.unbus.RejectedException')).toBe('RejectedException');
});
