import { sha256 } from '@noble/hashes/sha2.js';
import { bytesToHex, utf8ToBytes } from '@noble/hashes/utils.js';
import canonicalize from 'canonicalize';
import type { Result } from '@/lib/domain/app-error';

/** A value as the receipt's bytes know it: what canonical JSON can hold, nothing else. */
export type Json = null | boolean | number | string | readonly Json[] | { readonly [key: string]: Json };

/** Deeper values are refused: no snapshot, pack or history comes near it, and a recursive reader would exhaust its stack. */
const DEPTH_LIMIT = 500;

/** Names that mean something to JavaScript itself: data that carries them is refused, not read. */
const FORBIDDEN_KEYS: ReadonlySet<string> = new Set(['__proto__']);

function isUnwritable(value: unknown): boolean {
  if (typeof value === 'string') return !value.isWellFormed();
  if (typeof value === 'number') return !Number.isFinite(value);
  return typeof value === 'bigint' || typeof value === 'function' || typeof value === 'symbol';
}

/** The path of the first thing that canonical JSON cannot hold, e.g. `facts.facets.plan.value.seats`; null if there is none. */
export function unwritablePath(value: unknown, path: readonly string[] = []): string | null {
  if (isUnwritable(value) || path.length > DEPTH_LIMIT) return path.slice(0, 20).join('.') || '(the whole)';
  if (value === null || typeof value !== 'object') return null;
  for (const [key, child] of Object.entries(value)) {
    const at = [...path, key];
    const found = isUnwritable(key) || FORBIDDEN_KEYS.has(key) ? at.join('.') : unwritablePath(child, at);
    if (found !== null) return found;
  }
  return null;
}

/** RFC 8785 text of a value that `unwritablePath` let pass. A key whose value is undefined is left out. */
export function canonicalText(value: unknown): string {
  return canonicalize(value) ?? 'null';
}

/** The same, or `unexpected-shape` with the path: a number that is not finite, a lone surrogate, a `__proto__` key, a circle. */
export function canonicalOf(value: unknown): Result<string> {
  const path = unwritablePath(value);
  return path === null ? { ok: true, value: canonicalText(value) } : { ok: false, error: { kind: 'unexpected-shape', path } };
}

/** SHA-256 of a text's UTF-8 bytes, as 64 hexadecimal digits. */
export function sha256Hex(text: string | Uint8Array): string {
  return bytesToHex(sha256(typeof text === 'string' ? utf8ToBytes(text) : text));
}

/** SHA-256 of a value's canonical JSON. */
export function digestOf(value: unknown): string {
  return sha256Hex(canonicalText(value));
}
