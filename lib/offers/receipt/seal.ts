import { utf8ToBytes } from '@noble/hashes/utils.js';
import { canonicalText, digestOf, sha256Hex } from './canonical';
import type { Receipt, ReceiptBody, Seal } from './receipt';

const MODULUS = 2 ** 52;

function sums(bytes: Uint8Array): { bytes: number; sum: number; weighted: number } {
  let sum = 0;
  let weighted = 0;
  for (const [index, byte] of bytes.entries()) {
    sum += byte;
    weighted = (weighted + (index + 1) * byte) % MODULUS;
  }
  return { bytes: bytes.length, sum, weighted };
}

/** The text that the seal is over. It is the beginning of the receipt's own text, up to its last brace, for `seal` sorts last. */
export function bodyText({ seal: _, ...body }: Receipt): string {
  return canonicalText(body);
}

export function sealOf(body: ReceiptBody): Seal {
  const bytes = utf8ToBytes(canonicalText(body));
  const { question, facts, playbook, history, results, answer } = body;
  return {
    parts: {
      question: digestOf(question),
      facts: digestOf(facts),
      playbook: digestOf(playbook),
      history: digestOf(history),
      results: digestOf(results),
      answer: digestOf(answer),
    },
    ...sums(bytes),
    sha256: sha256Hex(bytes),
  };
}

/** Where a byte was changed, and what stood there; nothing, if it was put in. */
interface Guess {
  readonly at: number;
  readonly original: number | undefined;
}

/** The one byte that would explain the sums: exchanged, put in or taken out. */
function guess(now: Uint8Array, seal: Seal): Guess | undefined {
  const found = sums(now);
  const bySum = found.sum - seal.sum;
  const turned = found.weighted - seal.weighted;
  const byPlace = turned > MODULUS / 2 ? turned - MODULUS : turned < -MODULUS / 2 ? turned + MODULUS : turned;
  const grown = found.bytes - seal.bytes;
  if (grown === 0) {
    const at = bySum === 0 ? -1 : byPlace / bySum - 1;
    const original = (now[at] ?? -1) - bySum;
    return original >= 0 && original < 256 ? { at, original } : undefined;
  }
  if (Math.abs(grown) !== 1) return undefined;
  // From the end: every byte behind the place has moved by one.
  let behind = 0;
  for (let at = now.length; at >= 0; at -= 1) {
    const here = now[at] ?? 0;
    if (grown === 1 && here === bySum && (at + 1) * here + behind === byPlace) return { at, original: undefined };
    behind += here;
    if (grown === -1 && (at + 1) * -bySum + behind === -byPlace) return { at, original: -bySum };
  }
  return undefined;
}

/** If one byte of a sealed text was changed: which, and the text as it was. Proved by the digest; undefined where it was more. */
export function findChangedByte(text: string, seal: Seal): { byte: number; original: string } | undefined {
  const now = utf8ToBytes(text);
  const found = guess(now, seal);
  if (!found) return undefined;
  const { at, original } = found;
  const grown = now.length - seal.bytes;
  const rest = grown === -1 ? now.subarray(at) : now.subarray(at + 1);
  const before = new Uint8Array([...now.subarray(0, at), ...(original === undefined ? [] : [original]), ...rest]);
  return sha256Hex(before) === seal.sha256 ? { byte: at, original: textOf(before) } : undefined;
}

/** UTF-8 bytes as text, without the platform's decoder; they are known to be well formed. */
function textOf(bytes: Uint8Array): string {
  return decodeURIComponent([...bytes].map((byte) => `%${byte.toString(16).padStart(2, '0')}`).join(''));
}
