import { keyOf } from './cost';
import { headBytes, type SealedPack } from './sealed-pack';

/** A device's clock may be set; by this much it may run behind the one that made the pack. */
const CLOCK_SLACK_MS = 5 * 60_000;

export type Opened =
  | { state: 'open'; text: string }
  | { state: 'wrong-pin' }
  /** Past its end, or the clock was set to before the pack was made. */
  | { state: 'expired' }
  /** Something of it was changed. */
  | { state: 'damaged' };

/** Is it past its time? Asked before a key is derived, so that nothing past its end is ever made legible. */
export const isPast = ({ head }: SealedPack, nowMs: number) =>
  nowMs >= head.expiresAtMs || nowMs < head.madeAtMs - CLOCK_SLACK_MS;

const isSame = (one: Uint8Array, other: Uint8Array) =>
  one.length === other.length && one.reduce((differs, byte, index) => differs | (byte ^ (other[index] ?? 0)), 0) === 0;

/** What is in a pack, for who knows its PIN, until its end. */
export async function openPack(pack: SealedPack, pin: string, nowMs: number): Promise<Opened> {
  if (isPast(pack, nowMs)) return { state: 'expired' };
  const { head, data } = pack;
  const { key, check } = await keyOf(pin, head.salt, head.cost);
  if (!isSame(check, head.check)) return { state: 'wrong-pin' };
  try {
    const how = { name: 'AES-GCM', iv: head.nonce, additionalData: headBytes(head) };
    return { state: 'open', text: new TextDecoder().decode(await crypto.subtle.decrypt(how, key, data)) };
  } catch {
    return { state: 'damaged' };
  }
}
