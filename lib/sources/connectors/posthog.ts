import type { AppError, Result } from '@/lib/domain/app-error';
import { z } from '@/lib/domain/z';
import { bearer } from '../kit/auth-headers';
import { type Collected, type Rows, recordIn } from '../kit/collected';
import { type KeyedQuestion, keyedConnector } from '../kit/keyed-connector';
import type { Session } from '../kit/session';
import { Digits, Origin } from '../kit/setting-schemas';
import { PRESET } from './posthog/preset';
import { queryBody, rowsOfTable } from './posthog/usage-query';

const Settings = z.object({
  /** PostHog's cloud in either region, or the origin of an installation of one's own. */
  region: z.union([z.enum(['us', 'eu']), Origin]),
  projectId: Digits,
  /** The number of the group type that stands for customer companies. */
  groupType: z.optional(z.string().check(z.regex(/^[0-4]?$/))),
  /** A query of one's own with the columns `metric`, `start`, `used` and, if known, `included` and `period`. */
  query: z.optional(z.string().check(z.maxLength(4000))),
});
type Settings = z.infer<typeof Settings>;

const NOT_FOUND: AppError = { kind: 'not-found', what: 'account' };

async function collect(session: Session, question: KeyedQuestion<Settings>): Promise<Result<Collected>> {
  const { key, settings, mapping, lists, nowMs } = question;
  const groupType = Number(settings.groupType || '0');
  const base = `/api/projects/${settings.projectId}`;
  const find = new URLSearchParams({ group_type_index: `${groupType}`, group_key: key });
  const body = queryBody({ key, groupType, query: settings.query?.trim() || undefined, mapping, nowMs });
  const [answer, table] = await Promise.all([
    session.ask(`${base}/groups/find?${find}`),
    lists.has('usage') ? session.ask(`${base}/query/`, { method: 'POST', body }) : null,
  ]);
  const group = recordIn(answer, '');
  if (!group.ok) return group;
  const { group_key: id, group_properties: properties } = group.value;
  if (typeof id !== 'string') return { ok: false, error: { kind: 'unexpected-shape', path: 'group_key' } };
  if (id !== key) return { ok: false, error: NOT_FOUND };
  const read = new Map<string, Result<Rows>>(table ? [['usage', rowsOfTable(table)]] : []);
  return { ok: true, value: { id, record: { group_key: id, properties }, lists: read } };
}

/** Product usage by month out of PostHog: events of the company's group, and its active people. The key needs `query:read` and `group:read`. */
export const connector = keyedConnector<Settings>({
  id: 'posthog',
  name: 'PostHog',
  kind: 'usage',
  accountKey: 'external-id',
  fields: [
    { name: 'region', label: 'connector.setting.region' },
    { name: 'projectId', label: 'connector.setting.project-id' },
    { name: 'groupType', label: 'connector.setting.group-type', optional: true },
    { name: 'query', label: 'connector.setting.hogql', optional: true },
  ],
  settings: Settings,
  secrets: [{ name: 'apiKey', label: 'connector.secret.api-key' }],
  preset: PRESET,
  limits: { callsPerView: 2, windows: [{ calls: 120, seconds: 3600 }], evidence: 'V' },
  origin: ({ region }) => ({ ok: true, value: region === 'us' || region === 'eu' ? `https://${region}.posthog.com` : region }),
  headers: ({ apiKey }) => bearer(apiKey),
  collect,
});
