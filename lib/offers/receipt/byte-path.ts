import { utf8ToBytes } from '@noble/hashes/utils.js';
import { canonicalText, type Json } from './canonical';

export type Path = readonly string[];

const sizeOf = (text: string): number => utf8ToBytes(text).length;

/** The members of a value in the order of its canonical text, each with the length of what stands before its own value. */
function members(value: Json): { key: string; lead: number; child: Json }[] {
  if (value === null || typeof value !== 'object') return [];
  if (Array.isArray(value)) return value.map((child: Json, index) => ({ key: String(index), lead: 0, child }));
  return Object.entries(value)
    .filter(([, child]) => child !== undefined)
    .toSorted(([a], [b]) => (a < b ? -1 : 1))
    .map(([key, child]) => ({ key, lead: sizeOf(JSON.stringify(key)) + 1, child }));
}

/** Which part of a value the byte at `offset` of its canonical text belongs to. */
export function pathAt(value: Json, offset: number): Path {
  let start = 1;
  for (const { key, lead, child } of members(value)) {
    const end = start + lead + sizeOf(canonicalText(child));
    if (offset < end) return offset < start + lead ? [key] : [key, ...pathAt(child, offset - start - lead)];
    start = end + 1;
  }
  return [];
}

/** Where a part begins in the canonical text of the whole, in bytes; a path that leads nowhere ends where it gets lost. */
export function offsetOf(value: Json, [first, ...rest]: Path): number {
  if (first === undefined) return 0;
  let start = 1;
  for (const { key, lead, child } of members(value)) {
    if (key === first) return start + lead + offsetOf(child, rest);
    start += lead + sizeOf(canonicalText(child)) + 1;
  }
  return 0;
}

/** The part at a path; undefined where there is none. */
export function valueAt(value: Json | undefined, path: Path): Json | undefined {
  let at = value;
  for (const key of path) {
    if (at === null || typeof at !== 'object' || !Object.hasOwn(at, key)) return undefined;
    at = (at as { readonly [key: string]: Json })[key];
  }
  return at;
}

/** The path of the first part in which two values differ, in the order of their canonical text; null if their bytes are the same. */
export function firstDifference(one: Json | undefined, other: Json | undefined): Path | null {
  if (one === undefined || other === undefined) return one === other ? null : [];
  if (canonicalText(one) === canonicalText(other)) return null;
  const keys = new Set([...members(one), ...members(other)].map(({ key }) => key));
  const isList = Array.isArray(one);
  if (keys.size === 0 || isList !== Array.isArray(other)) return [];
  const ordered = isList ? [...keys] : [...keys].toSorted((a, b) => (a < b ? -1 : 1));
  for (const key of ordered) {
    const inside = firstDifference(valueAt(one, [key]), valueAt(other, [key]));
    if (inside !== null) return [key, ...inside];
  }
  return [];
}

/** The first byte in which two texts differ; the length of the shorter where one begins the other. */
export function firstByte(one: string, other: string): number {
  const [a, b] = [utf8ToBytes(one), utf8ToBytes(other)];
  const limit = Math.min(a.length, b.length);
  for (let at = 0; at < limit; at += 1) if (a[at] !== b[at]) return at;
  return limit;
}
