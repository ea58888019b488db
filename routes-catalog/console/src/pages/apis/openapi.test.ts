import { expect, test } from 'vitest';
import { addressOf, commandOf, operationsOf, serverOf } from './openapi';

const document = {
  servers: [{ url: 'http://127.0.0.1:8104/' }],
  paths: {
    '/customers/{id}': {
      parameters: [{ $ref: '#/components/parameters/id' }],
      get: {
        summary: 'One customer',
        parameters: [{ name: 'fields', in: 'query', schema: { type: 'string' } }],
        responses: { 200: { description: 'The customer' } },
      },
    },
  },
  components: { parameters: { id: { name: 'id', in: 'path', required: true } } },
};

test('tells each operation with the parameters of its path', () => {
  const [operation] = operationsOf(document);
  expect(operation?.method).toBe('GET');
  expect(operation?.parameters.map(({ name, place, isRequired }) => [name, place, isRequired])).toEqual([
    ['id', 'path', true],
    ['fields', 'query', false],
  ]);
});

test('makes the address of a call', () => {
  const [operation] = operationsOf(document);
  const address = operation && addressOf(serverOf(document), operation, { id: 'a/b', fields: 'name' });
  expect(address).toBe('http://127.0.0.1:8104/customers/a%2Fb?fields=name');
});

test('is served nowhere when the address is none of the web', () => {
  expect(serverOf({ servers: [{ url: 'javascript:alert(1)' }] })).toBe('');
});

test('quotes a command for the shell', () => {
  expect(commandOf('http://x/a?b=c', 'POST', `{"n":"O'Hara"}`)).toBe(
    `curl -X POST 'http://x/a?b=c' -H 'Content-Type: application/json' -d '{"n":"O'\\''Hara"}'`,
  );
});
