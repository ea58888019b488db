const WSDL = 'http://schemas.xmlsoap.org/wsdl/';

export interface PortType {
  readonly name: string;
  readonly operations: readonly {
    readonly name: string;
    readonly input: string;
    readonly output: string;
    readonly faults: readonly string[];
  }[];
}

/** The port types of a WSDL 1.1 document; none when it is not XML. */
export function portTypesOf(text: string): PortType[] {
  const document = new DOMParser().parseFromString(text, 'application/xml');
  return elements(document, 'portType').map((portType) => ({
    name: portType.getAttribute('name') ?? '',
    operations: elements(portType, 'operation').map((operation) => ({
      name: operation.getAttribute('name') ?? '',
      input: messages(operation, 'input')[0] ?? '–',
      output: messages(operation, 'output')[0] ?? '–',
      faults: messages(operation, 'fault'),
    })),
  }));
}

const elements = (within: Document | Element, name: string) => [...within.getElementsByTagNameNS(WSDL, name)];

const messages = (operation: Element, kind: string) =>
  elements(operation, kind).map((element) => (element.getAttribute('message') ?? '').replace(/^.*:/, ''));
