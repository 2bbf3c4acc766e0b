import { EpochMs } from '@/lib/domain/calendar';
import { Count } from '@/lib/domain/text';
import { z } from '@/lib/domain/z';
import { Cost } from './cost';

const Bytes = z.custom<Uint8Array<ArrayBuffer>>((value) => value instanceof Uint8Array, 'not bytes');

/** What may be known of a pack without its PIN. All of it is authenticated: none can be changed without spoiling the pack. */
const Head = z.object({
  format: z.literal(1),
  madeAtMs: EpochMs,
  expiresAtMs: EpochMs,
  accounts: Count,
  cost: Cost,
  salt: Bytes,
  nonce: Bytes,
  check: Bytes,
});
export type Head = z.infer<typeof Head>;

/** A pack as it lies on the disk. `tries` since it was last opened, and until when nobody may try again, stand beside what is sealed. */
export const SealedPack = z.object({ head: Head, data: Bytes, tries: Count, waitUntilMs: EpochMs });
export type SealedPack = z.infer<typeof SealedPack>;

const hex = (bytes: Uint8Array) => Array.from(bytes, (byte) => byte.toString(16).padStart(2, '0')).join('');

/** The head as the bytes that are authenticated with the content. */
export function headBytes({ format, madeAtMs, expiresAtMs, accounts, cost, salt, nonce, check }: Head): Uint8Array<ArrayBuffer> {
  const parts = [
    'tsugite-pack',
    format,
    madeAtMs,
    expiresAtMs,
    accounts,
    cost.n,
    cost.r,
    cost.p,
    hex(salt),
    hex(nonce),
    hex(check),
  ];
  return new TextEncoder().encode(parts.join('|'));
}
