import type { Transformed } from '../transform';
import { domainOf } from './domain-name';
import type { FieldFrom } from './field-mapping';
import type { ValueContext } from './read-value';

const YES = /^(?:true|yes|y|1|on|はい|有|あり|有り|済|済み|○|〇|◯|✓|✔)$/i;
const NO = /^(?:false|no|n|0|off|いいえ|無|なし|無し|未|×|✕|-)$/i;
/** A list that is said to be empty. */
const NONE_OF_THEM = /^(?:[-–—ー]+|none|なし|無し)$/i;

const same = (text: string) => text.normalize('NFKC').trim().toLocaleLowerCase('en');

/** The playbook's code for the source's word: by the table as it is written, then without regard to case and width. */
function codeOf({ field, from }: ValueContext, word: string): string | undefined {
  const table = from.table ?? {};
  if (Object.hasOwn(table, word)) return table[word];
  const alike = Object.entries(table).find(([key]) => same(key) === same(word));
  if (alike) return alike[1];
  const known = (field.codes ?? Object.values(table)).find((code) => same(code) === same(word));
  if (known !== undefined) return known;
  if (from.fallback !== undefined) return from.fallback;
  const open = field.codes === undefined && (from.keep || from.table === undefined);
  return open ? word : undefined;
}

/** A flag as JSON, as a word of either language, or by the mapping's table; null: something else. */
export function readFlag(from: FieldFrom, raw: unknown): boolean | null {
  if (typeof raw === 'boolean') return raw;
  if (typeof raw !== 'string' && typeof raw !== 'number') return null;
  const text = String(raw).normalize('NFKC').trim();
  const said = from.table && Object.entries(from.table).find(([key]) => same(key) === same(text))?.[1];
  const word = said ?? text;
  return YES.test(word) ? true : NO.test(word) ? false : from.fallback === undefined ? null : YES.test(from.fallback);
}

/** The parts of a list in one value: an array of words, of records with a name, or a text with a separator. */
function partsOf(raw: unknown, separator: string | RegExp): string[] | null {
  const items = Array.isArray(raw) ? raw : typeof raw === 'string' ? raw.split(separator) : null;
  if (items === null || items.length > 2000 || items.some((item) => typeof item !== 'string')) return null;
  const found = items.map((item: string) => item.trim()).filter((item) => item !== '');
  return [...new Set(found)];
}

/** Texts, ids, codes, lists of them, and domain names. */
export function readWords(context: ValueContext, raw: unknown): Transformed {
  const { field, from } = context;
  const value = (of: unknown): Transformed =>
    of === undefined || of === null ? { state: 'nonsense' } : { state: 'value', value: of };
  if (field.kind === 'codes') {
    const words = partsOf(raw, from.separator ?? /[;\n]/);
    const codes = words?.filter((word) => !NONE_OF_THEM.test(word)).map((word) => codeOf(context, word));
    return value(codes?.every((code) => code !== undefined) ? codes : null);
  }
  if (field.kind === 'lines') return value(partsOf(raw, from.separator ?? /\r?\n/));
  const text = typeof raw === 'string' ? raw.trim() : typeof raw === 'number' && Number.isFinite(raw) ? String(raw) : null;
  if (text === null) return { state: 'nonsense' };
  if (field.kind === 'code') return value(codeOf(context, text));
  return value(field.kind === 'domain' ? domainOf(text) : text);
}
