import type { AppError, Result } from '@/lib/domain/app-error';
import { z } from '@/lib/domain/z';
import { basic } from '../kit/auth-headers';
import { type Collected, recordIn, sameId } from '../kit/collected';
import { type KeyedQuestion, keyedConnector } from '../kit/keyed-connector';
import type { Session } from '../kit/session';
import { isRecord, type RawRecord } from '../read-leaves';
import { PRESET } from './segment/preset';

const Region = z.enum(['us', 'eu']);
const Name = z.string().check(z.regex(/^[A-Za-z0-9_-]{1,100}$/));
const Settings = z.object({
  spaceId: Name,
  region: z.optional(Region),
  externalIdType: z.optional(Name),
  /** The trait that repeats the company's id: traits of another company are then refused. */
  idTrait: z.optional(Name),
});
type Settings = z.infer<typeof Settings>;

const MOST_PAGES = 3;
const NOT_FOUND: AppError = { kind: 'not-found', what: 'account' };
const wrong = (path: string) => ({ ok: false, error: { kind: 'unexpected-shape', path } }) as const;

/** The mark of the next page; null: this was the last. */
function nextOf({ cursor }: RawRecord): string | null {
  if (!isRecord(cursor) || cursor.has_more !== true) return null;
  return typeof cursor.next === 'string' && cursor.next !== '' ? cursor.next : null;
}

async function collect(session: Session, { key, settings }: KeyedQuestion<Settings>): Promise<Result<Collected>> {
  const { spaceId, externalIdType = 'group_id', idTrait = 'id' } = settings;
  const profile = `/v1/spaces/${spaceId}/collections/accounts/profiles/${externalIdType}:${encodeURIComponent(key)}/traits`;
  // Without a prototype: a trait may have any name.
  const traits: Record<string, unknown> = Object.create(null);
  let next: string | null = null;
  for (let page = 0; page < MOST_PAGES; page++) {
    const query = new URLSearchParams({ limit: '200', ...(next === null ? {} : { next }) });
    const answer = recordIn(await session.ask(`${profile}?${query}`), '');
    if (!answer.ok) return answer;
    if (!isRecord(answer.value.traits)) return wrong('traits');
    Object.assign(traits, answer.value.traits);
    next = nextOf(answer.value);
    if (next === null) break;
  }
  const said = traits[idTrait];
  if (said !== undefined && said !== null && !sameId(said, key)) return { ok: false, error: NOT_FOUND };
  return { ok: true, value: { id: key, record: { traits }, lists: new Map() } };
}

/** Traits of a company out of a Segment-like profile service: what other systems computed of its plan and its usage. */
export const connector = keyedConnector<Settings>({
  id: 'segment',
  name: 'Segment',
  kind: 'usage',
  accountKey: 'external-id',
  fields: [
    { name: 'spaceId', label: 'connector.setting.space-id' },
    { name: 'region', label: 'connector.setting.region', optional: true },
    { name: 'externalIdType', label: 'connector.setting.external-id-type', optional: true },
    { name: 'idTrait', label: 'connector.setting.id-trait', optional: true },
  ],
  settings: Settings,
  secrets: [{ name: 'apiKey', label: 'connector.secret.api-key' }],
  preset: PRESET,
  limits: { callsPerView: MOST_PAGES, windows: [{ calls: 100, seconds: 1 }], evidence: 'R' },
  origin: ({ region }) => ({ ok: true, value: `https://profiles.${region === 'eu' ? 'euw1.' : ''}segment.com` }),
  headers: ({ apiKey }) => basic(apiKey),
  collect,
});
