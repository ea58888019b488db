import type { ApiContract } from '../../api/types';

export const KINDS = { openapi: 'OpenAPI', asyncapi: 'AsyncAPI', wsdl: 'WSDL' } as const;

/** The page of a contract; its name alone may be that of several. */
export const apiPath = ({ name, version, integration }: ApiContract) =>
  `/apis/${encodeURIComponent(name)}?${new URLSearchParams({ version, integration }).toString()}`;
