import { expect, test } from 'vitest';
import { fieldsOf, typeOf } from './schemas';

const order = {
  type: 'object',
  required: ['orderId'],
  properties: {
    orderId: { type: 'string', pattern: '[0-9]{6}' },
    customerId: { type: ['string', 'null'], description: 'Of a guest, null.' },
    placedAt: { type: 'string', format: 'date-time' },
    lines: { type: 'array', minItems: 1, items: { $ref: '#/line' } },
  },
};
const root = { order, line: { type: 'object', properties: { quantity: { type: 'integer', minimum: 1 } } } };

test('tells every field, also those of the items of an array', () => {
  expect(fieldsOf(root, order).map(({ path, type, isRequired }) => [path, type, isRequired])).toEqual([
    ['orderId', 'string', true],
    ['customerId', 'string or null', false],
    ['placedAt', 'string (date-time)', false],
    ['lines', 'array of object', false],
    ['lines[].quantity', 'integer', false],
  ]);
});

test('tells the limits beside the description', () => {
  const [first, second] = fieldsOf(root, order);
  expect(first?.description).toBe('pattern [0-9]{6}.');
  expect(second?.description).toBe('Of a guest, null.');
});

test('joins what allOf names, and ends where a schema holds itself', () => {
  const tree = { type: 'object', properties: { child: { $ref: '#/tree' } } };
  expect(fieldsOf({ tree }, { allOf: [{ $ref: '#/tree' }] }).length).toBeLessThan(12);
});

test('names choices', () => {
  expect(typeOf({}, { anyOf: [{ type: 'number' }, { type: 'null' }] })).toBe('number or null');
  expect(typeOf({}, {})).toBe('any');
});
