import { expect, test } from 'vitest';
import type { LegacyFlow } from '../../api/types';
import { leftOf, selected, sorted, unitsOf } from './flows';

const flow = (id: string, more: Partial<LegacyFlow> = {}): LegacyFlow => ({
  id,
  name: id,
  kind: 'proxy',
  dialect: 'synapse',
  project: 'stock',
  state: 'found',
  integration: null,
  calls: [],
  units: { converted: 0, different: 0, stubbed: 0, ignored: 0, failed: 0 },
  ...more,
});

const quote = flow('Quote', {
  state: 'started',
  integration: 'market/stock-quote',
  units: { converted: 5, different: 1, stubbed: 0, ignored: 0, failed: 0 },
});
const fault = flow('Fault', {
  kind: 'sequence',
  units: { converted: 0, different: 0, stubbed: 2, ignored: 0, failed: 1 },
});

test('finds by state, and by every word in names, kinds and what replaces them', () => {
  const all = [quote, fault];
  expect(selected(all, {})).toEqual(all);
  expect(selected(all, { state: 'started' })).toEqual([quote]);
  expect(selected(all, { search: 'STOCK-quote synapse' })).toEqual([quote]);
  expect(selected(all, { search: 'sequence', state: 'started' })).toEqual([]);
});

test('puts first what has the most left to do, when asked to', () => {
  expect(leftOf(fault)).toBe(3);
  expect(sorted([quote, fault], 'most-left')).toEqual([fault, quote]);
  expect(sorted([quote, fault], undefined)).toEqual([quote, fault]);
});

test('tells what became of the units, without what there is none of', () => {
  expect(unitsOf(quote)).toBe('5 converted, 1 with a difference');
  expect(unitsOf(fault)).toBe('2 stubbed, 1 failed');
  expect(unitsOf(flow('empty'))).toBe('–');
});
