import type { PageIdentity, Recognition } from '@/lib/crm/recipe';
import type { DockLayout, PageSeen, ScoutToFrame } from './protocol';

/**
 * What the scout may say over the port, read by hand: it comes before the first paint, which does without the schemas. The schema is
 * `scoutToFrame` in `messages.ts`, and a test holds the two together: both take the same words and make the same of them.
 */
export function readScoutWord(data: unknown): ScoutToFrame | undefined {
  const word = partsOf(data);
  if (word?.t === 'focus') return { t: 'focus' };
  if (word?.t === 'page') {
    const page = pageOf(word.page);
    return page && { t: 'page', page };
  }
  const layout = word?.t === 'layout' ? layoutOf(word.layout) : undefined;
  return layout && { t: 'layout', layout };
}

type Parts = Readonly<Record<string, unknown>>;

const partsOf = (data: unknown): Parts | undefined =>
  typeof data === 'object' && data !== null && !Array.isArray(data) ? (data as Parts) : undefined;

const isText = (value: unknown, most: number): value is string =>
  typeof value === 'string' && value.length >= 1 && value.length <= most;

const isAmount = (value: unknown): value is number => Number.isFinite(value) && (value as number) >= 0;

/** `value`, where it is one of these. */
const oneOf = <T extends string>(value: unknown, ...all: readonly T[]): T | undefined => all.find((one) => one === value);

function layoutOf(data: unknown): DockLayout | undefined {
  const { side: place, width, collapsed } = partsOf(data) ?? {};
  const side = oneOf(place, 'left', 'right');
  if (!side || !isAmount(width) || width > 2000 || typeof collapsed !== 'boolean') return undefined;
  return { side, width, collapsed };
}

function recognitionOf(data: unknown): Recognition | undefined {
  const { state, ref, as: shown, confidence: sure, sandbox, failed: what } = partsOf(data) ?? {};
  if (state === 'elsewhere') return { state };
  if (state === 'unrecognised') {
    const failed = oneOf(what, 'id-checksum', 'id-shape', 'unknown-host');
    return failed && { state, failed };
  }
  const { crm, tenant, accountId } = partsOf(ref) ?? {};
  const as = oneOf(shown, 'page', 'parent');
  const confidence = oneOf(sure, 'address', 'needs-confirmation');
  if (state !== 'account' || !as || !confidence || typeof sandbox !== 'boolean') return undefined;
  if (!isText(crm, 40) || !isText(tenant, 255) || !isText(accountId, 128)) return undefined;
  return { state, ref: { crm, tenant, accountId }, as, confidence, sandbox };
}

function identityOf(data: unknown): PageIdentity | undefined {
  const parts = partsOf(data);
  if (!parts) return undefined;
  const identity: PageIdentity = {};
  for (const name of ['orgId', 'userId'] as const) {
    const id = parts[name];
    if (!(name in parts)) continue;
    if (!isText(id, 128)) return undefined;
    identity[name] = id;
  }
  return identity;
}

function pageOf(data: unknown): PageSeen | undefined {
  const { seq, recognition: said, identity: who, committedAtMs } = partsOf(data) ?? {};
  const recognition = recognitionOf(said);
  const identity = identityOf(who);
  if (!recognition || !identity || !isAmount(committedAtMs) || !Number.isSafeInteger(seq)) return undefined;
  return isAmount(seq) ? { seq, recognition, identity, committedAtMs } : undefined;
}
