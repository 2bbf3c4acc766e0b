import type { Connector } from '../connector';

const loaders = import.meta.glob<Connector>('../connectors/*.ts', { import: 'connector' });

const fileOf = (id: string) => `../connectors/${id}.ts`;

export const isConnector = (id: string): boolean => Object.hasOwn(loaders, fileOf(id));

/** One connector and no other's code, for the worker; undefined: there is none of that name. Pages that list them all have `registry.ts`. */
export async function loadConnector(id: string): Promise<Connector | undefined> {
  return isConnector(id) ? loaders[fileOf(id)]?.() : undefined;
}
