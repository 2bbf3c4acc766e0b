import type { Host } from './source-store';

/** The policy's mapping for a host; undefined: it says nothing. */
export async function managedMapping(_host: Host): Promise<unknown> {
  return undefined;
}
