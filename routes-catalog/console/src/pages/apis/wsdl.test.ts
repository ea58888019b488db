import { expect, test } from 'vitest';
import { portTypesOf } from './wsdl';

const wsdl = `<w:definitions xmlns:w="http://schemas.xmlsoap.org/wsdl/" xmlns:t="urn:crm">
  <w:portType name="Crm">
    <w:operation name="getCustomer">
      <w:input message="t:getCustomer"/><w:output message="t:getCustomerResponse"/><w:fault name="f" message="t:unknown"/>
    </w:operation>
  </w:portType>
</w:definitions>`;

test('tells the operations of each port type', () => {
  expect(portTypesOf(wsdl)).toEqual([
    {
      name: 'Crm',
      operations: [{ name: 'getCustomer', input: 'getCustomer', output: 'getCustomerResponse', faults: ['unknown'] }],
    },
  ]);
});

test('what is not XML has none', () => {
  expect(portTypesOf('no xml')).toEqual([]);
});
