import type { AccountKeyKind, Connector } from '../connector';

/** By what a source that is set up so knows accounts, in the order of trying. */
export const knownByOf = ({ accountKey, knownBy }: Connector, settings: unknown): readonly AccountKeyKind[] =>
  knownBy?.(settings) ?? [accountKey];
