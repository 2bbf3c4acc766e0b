import { scryptAsync } from '@noble/hashes/scrypt.js';
import { z } from '@/lib/domain/z';

/** What one guess at a PIN costs: scrypt (RFC 7914), 128 × n × r bytes of memory. */
export const Cost = z.object({
  // Whoever writes a row could otherwise make opening it take all memory.
  n: z.int().check(z.minimum(2), z.maximum(2 ** 18)),
  r: z.int().check(z.minimum(1), z.maximum(16)),
  p: z.int().check(z.minimum(1), z.maximum(4)),
});
export type Cost = z.infer<typeof Cost>;

/**
 * 128 MiB and 1.7 s a guess, measured on one of two shared cores (64 MiB take 0.6 s, 32 MiB 0.2 s). Six digits are then gone through in
 * three weeks on such a core by somebody who copied the disk: long PINs and words are allowed for that reason.
 */
export const COST: Cost = { n: 2 ** 17, r: 8, p: 1 };

const KEY_BYTES = 32;
const CHECK_BYTES = 16;

/** Digits typed with a Japanese keyboard are the same PIN. */
const asTyped = (pin: string) => pin.normalize('NFKC').trim();

/** The key that a PIN gives with this salt, and bytes by which a wrong PIN is told from a damaged pack; they tell nothing of the key. */
export async function keyOf(pin: string, salt: Uint8Array, { n, r, p }: Cost): Promise<{ key: CryptoKey; check: Uint8Array }> {
  const bytes = await scryptAsync(asTyped(pin), salt, { N: n, r, p, dkLen: KEY_BYTES + CHECK_BYTES });
  const raw = new Uint8Array(bytes.slice(0, KEY_BYTES));
  const key = await crypto.subtle.importKey('raw', raw, 'AES-GCM', false, ['encrypt', 'decrypt']);
  raw.fill(0);
  const check = new Uint8Array(bytes.slice(KEY_BYTES));
  bytes.fill(0);
  return { key, check };
}
