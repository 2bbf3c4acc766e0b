import { FACET_NAMES } from '@/lib/domain/facet-names';

type Members = Readonly<Record<string, unknown>>;
type Check = (value: unknown) => boolean;

const FACETS: ReadonlySet<string> = new Set(FACET_NAMES);

const isText: Check = (value) => typeof value === 'string';
const isName: Check = (value) => typeof value === 'string' && value.length > 0 && value.length <= 1_000;
const isKey: Check = (value) => typeof value === 'string' && value.length <= 3_000;
const isRow: Check = (value) => Number.isSafeInteger(value) && (value as number) >= 0;
const isKind: Check = (value) => value === 'account-id' || value === 'external-id' || value === 'domain' || value === 'name';

function isPlain(value: unknown): value is Members {
  return typeof value === 'object' && value !== null && Object.getPrototypeOf(value) === Object.prototype;
}

/** Every member's value passes; none has a name that reaches the object's own machinery. */
const eachMember =
  (check: Check): Check =>
  (value) => {
    if (!isPlain(value)) return false;
    for (const name in value) if (name === '__proto__' || !check(value[name])) return false;
    return true;
  };

/** Those members, all but the optional ones, and no other. */
function membersAre(checks: Readonly<Record<string, Check>>, optional: ReadonlySet<string> = new Set()): Check {
  const needed = Object.keys(checks).filter((name) => !optional.has(name)).length;
  return (value) => {
    if (!isPlain(value)) return false;
    let found = 0;
    for (const name in value) {
      if (!Object.hasOwn(checks, name) || !checks[name]?.(value[name])) return false;
      if (!optional.has(name)) found += 1;
    }
    return found === needed;
  };
}

const isFacet: Check = (facet) => isPlain(facet) && /^(?:present|absent|unknown)$/.test(String(facet.state));

const areFacets: Check = (facets) => {
  if (!isPlain(facets)) return false;
  for (const name in facets) if (!FACETS.has(name) || !isFacet(facets[name])) return false;
  return true;
};

/**
 * Is this certainly what the schema of a record (`ImportedShape`) passes, as it is? False says nothing: the schema has the last word. It is
 * asked first, because a hundred thousand records go through it while a person waits, and the schema takes eight times as long.
 */
export const passesImportShape: Check = membersAre(
  {
    key: isKey,
    scope: isName,
    source: isName,
    by: isKind,
    value: isText,
    run: isText,
    row: isRow,
    facets: areFacets,
    entries: eachMember(eachMember(membersAre({ run: isText, row: isRow, item: isPlain }))),
  },
  new Set(['entries']),
);
