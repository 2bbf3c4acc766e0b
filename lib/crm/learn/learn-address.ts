import { decoded } from '../match/glob';
import type { RecipePage } from '../recipe-data';

/** The addresses of one record: its own, and those of its other tabs where the person opened any. */
export type RecordAddresses = readonly string[];

/** Where the id stands in the address. `ambiguous`: more than one part changes from record to record; another tab of one would tell. */
export type AddressLesson =
  | { state: 'found'; pages: RecipePage[]; recordId: string[]; address: string; ids: string[] }
  | { state: 'ambiguous'; parts: string[] }
  | { state: 'not-in-address' }
  | { state: 'needs-records' };

/** Marks the path behind which parameters stood. */
const BEHIND = 'behind:';

/** One part of an address: where it is, and what stands there. */
type Parts = ReadonlyMap<string, string>;

/** Parameters behind a `;` at the end of a path: how a record is shown and what its tab is called. */
const MANNER_BEHIND = /;[^/?]*$/;

/** An address without what a client writes behind its record's path, sooner or later: `#crm/party/9;name="Party"` → `#crm/party/9`. */
export const bareAddress = (address: string): string => address.replace(MANNER_BEHIND, '');

function split(address: string): Parts {
  const url = new URL(address);
  const parts = new Map<string, string>();
  const path = (name: string, whole: string) => {
    const text = whole.replace(MANNER_BEHIND, '');
    if (text !== whole) parts.set(`${BEHIND}${name}`, '');
    for (const [index, part] of text.replace(/\/$/, '').split('/').entries()) parts.set(`${name}:${index}`, decoded(part));
  };
  const query = (name: string, text: string) => {
    for (const [key, value] of new URLSearchParams(text)) parts.set(`${name}:${key}`, value);
  };
  path('path', url.pathname);
  query('query', url.search);
  const [hashPath = '', hashQuery] = url.hash.replace(/^#/, '').split('?');
  if (hashQuery === undefined && /^[\w.-]+=/.test(hashPath)) query('hashQuery', hashPath);
  else if (hashPath !== '') path('hash', hashPath);
  query('hashQuery', hashQuery ?? '');
  return parts;
}

/** The shape that all ids have, in the words of a recipe; null: no text that could be an id. */
export function shapeOf(ids: readonly string[]): string | null {
  if (ids.every((id) => /^[1-9]\d{0,17}$/.test(id))) return 'digits';
  if (ids.every((id) => /^[0-9a-f]{8}-[0-9a-f]{4}-[0-9a-f]{4}-[0-9a-f]{4}-[0-9a-f]{12}$/i.test(id))) return 'uuid';
  const [first = ''] = ids;
  if (first.length >= 8 && ids.every((id) => id.length === first.length && /^(?=.*\d)[0-9a-f]+$/.test(id)) && first.length < 100)
    return `hex:${first.length}`;
  const prefix = /^([A-Za-z]{1,12}_)\w+$/.exec(first)?.[1];
  if (prefix !== undefined && ids.every((id) => id.startsWith(prefix))) return `prefix:${prefix}`;
  const longest = Math.max(...ids.map((id) => id.length));
  return ids.every((id) => /^[\w.~-]+$/.test(id)) && longest <= 64 ? `free:${Math.min(99, longest + 8)}` : null;
}

/** Times and session keys change with every call: no record's own. */
const FLEETING = /^(query|hashQuery):(_|t|ts|time|timestamp|rnd|rand|nonce|sid|session.*|token|csrf.*|utm_.*|_ga)$/i;

/** How much a part looks like the place of an id: paths before queries, figures before words. */
function fitness(part: string, ids: readonly string[]): number {
  const shape = shapeOf(ids) ?? '';
  const named = /:(id|.*[a-z](Id|_id|-id)|record|oid|key)$/i.test(part) ? 2 : 0;
  return (shape.startsWith('free') ? 0 : 4) + named + (/^(path|hash):/.test(part) ? 1 : 0);
}

/** Parts that differ between any two records and are the same on every tab of one. */
function idParts(records: readonly (readonly Parts[])[]): { part: string; ids: string[] }[] {
  const names = [...new Set(records.flatMap((tabs) => tabs.flatMap((tab) => [...tab.keys()])))];
  return names.flatMap((part) => {
    const seen = records.map((tabs) => new Set(tabs.flatMap((tab) => tab.get(part) ?? [])));
    const ids = seen.map((values) => [...values][0] ?? '');
    const onePerRecord = seen.every((values) => values.size === 1) && new Set(ids).size === records.length;
    return onePerRecord && !FLEETING.test(part) && shapeOf(ids) !== null ? [{ part, ids }] : [];
  });
}

/** Parameters that say how a record is shown and not what it is. */
const MANNER = /^(tab|view|sort|order|page|lang|locale|filter|from|ref|source|section|q|search)$/i;

const literalOf = (text: string) => (/[*{}]/.test(text) ? '*' : text);

/** The form of addresses that have the same parts: words where they agree, `*` where they do not, `{id}` for the id. */
function pageOf(addresses: readonly Parts[], part: string): RecipePage {
  const [first] = addresses;
  const keys = [...(first?.keys() ?? [])];
  const wordOf = (name: string) => {
    const [value, ...others] = new Set(addresses.map((parts) => parts.get(name)));
    return others.length === 0 && value !== undefined ? literalOf(value) : '*';
  };
  const path = (name: string) =>
    keys
      .filter((key) => key.startsWith(`${name}:`))
      .map((key) => (key === part ? '{id}' : wordOf(key)))
      .join('/');
  const query = (name: 'query' | 'hashQuery') => {
    const own = keys.filter((key) => key.startsWith(`${name}:`)).map((key) => [key.slice(name.length + 1), key] as const);
    const kept = own.flatMap(([word, key]): [string, string][] => {
      if (key === part) return [[word, '{id}']];
      const value = wordOf(key);
      return value === '*' || value === '' || FLEETING.test(key) || MANNER.test(word) ? [] : [[word, value]];
    });
    return kept.length > 0 ? { [name]: Object.fromEntries(kept) } : {};
  };
  // A client may write its parameters behind an address that a person or link set without them; the longer form is tried first.
  const forms = (name: string) => {
    const form = path(name);
    return form !== '' && addresses.some((parts) => parts.has(BEHIND + name)) ? [`${form};*`, form] : form;
  };
  const hash = forms('hash');
  return {
    path: forms('path') || '/',
    ...(hash !== '' && { hash }),
    ...query('query'),
    ...query('hashQuery'),
    confidence: 'needs-confirmation',
  };
}

const formOf = (parts: Parts) => [...parts.keys()].filter((key) => /^(path|hash):/.test(key)).join();

/** A page's form as an address, for an id that a person gives by hand. */
function addressOf(page: RecipePage): string {
  const query = (pairs: RecipePage['query']) =>
    Object.entries(pairs ?? {})
      .map(([key, value]) => `${key}=${value}`)
      .join('&');
  const search = query(page.query);
  const plain = (form: RecipePage['hash'] = '') => (typeof form === 'string' ? form : (form.at(-1) ?? ''));
  const hash = [plain(page.hash), query(page.hashQuery)].filter((text) => text).join(page.hash ? '?' : '');
  return `{origin}${plain(page.path)}${search && `?${search}`}${hash && `#${hash}`}`;
}

/** Finds the part of the address that tells records apart, and the forms of the pages that have it. The first address of each record leads. */
export function learnAddress(addresses: readonly RecordAddresses[]): AddressLesson {
  const records = addresses.filter((tabs) => tabs.length > 0).map((tabs) => tabs.map(split));
  if (records.length < 2) return { state: 'needs-records' };
  const ranked = idParts(records)
    .map(({ part, ids }) => ({ part, ids, fit: fitness(part, ids) }))
    .sort((one, other) => other.fit - one.fit);
  const [best, next] = ranked;
  if (!best) return { state: 'not-in-address' };
  // Two parts that always say the same are one id written twice: the first is as good as the other.
  const rivals = ranked.filter(({ fit, ids }) => fit === best.fit && ids.join() !== best.ids.join());
  if (next && rivals.length > 0) return { state: 'ambiguous', parts: [best, ...rivals].map(({ part }) => part) };
  const forms = Map.groupBy(
    records.flat().filter((parts) => parts.has(best.part)),
    formOf,
  );
  const pages = [...forms.values()].map((group) => pageOf(group, best.part));
  const first = records.flat().find((parts) => parts.has(best.part));
  if (!first) return { state: 'not-in-address' };
  return {
    state: 'found',
    pages,
    recordId: [shapeOf(best.ids) ?? 'free:64'],
    address: addressOf(pageOf([first], best.part)),
    ids: best.ids,
  };
}
