import type { Connector } from '../connector';

/** Every connector there is. Their examples are not among what this takes in. */
export const connectors: readonly Connector[] = Object.values(
  import.meta.glob<Connector>('../connectors/*.ts', { eager: true, import: 'connector' }),
);

export const connectorOf = (id: string): Connector | undefined => connectors.find((one) => one.id === id);

/** The connectors that can speak for accounts of a CRM: its own API, and whatever is not tied to one. */
export const connectorsFor = (crm: string): readonly Connector[] =>
  connectors.filter(({ forCrm }) => forCrm === undefined || forCrm === crm);
