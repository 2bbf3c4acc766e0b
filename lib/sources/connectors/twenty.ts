import type { Result } from '@/lib/domain/app-error';
import { z } from '@/lib/domain/z';
import { type Collected, changeRows, ownRows, type Rows, recordIn, rowsIn, sameId } from '../kit/collected';
import { type AccountQuestion, crmConnector } from '../kit/crm-connector';
import { shiftedDecimal } from '../kit/decimal-shift';
import type { Session } from '../kit/session';
import { isSiteOf, SITE_FIELDS, Site } from '../kit/setting-schemas';
import { isRecord, type RawRecord } from '../read-leaves';
import { PRESET } from './twenty/preset';

/** `pageHost`: the host of the pages, where the API has another one. */
const TwentySettings = z.object({
  ...Site.shape,
  pageHost: z.optional(z.string().check(z.regex(/^[a-z0-9.-]{1,253}(?::\d{1,5})?$/))),
});
type TwentySettings = z.infer<typeof TwentySettings>;

/** Money as a decimal beside its millionths, names as one text, links as their address. */
function plainRow(row: RawRecord): RawRecord {
  const plain = (value: unknown): unknown => {
    if (!isRecord(value)) return value;
    if ('amountMicros' in value) return { ...value, amount: shiftedDecimal(value.amountMicros, 6) };
    if ('firstName' in value) {
      const parts = [value.lastName, value.firstName].filter((part) => typeof part === 'string' && part !== '');
      return { ...value, full: parts.join(' ') };
    }
    return value;
  };
  return Object.fromEntries(Object.entries(row).map(([name, value]) => [name, plain(value)]));
}

async function collect(session: Session, { id, settings, lists }: AccountQuestion<TwentySettings>): Promise<Result<Collected>> {
  const answer = await session.ask(`${settings.base ?? ''}/rest/companies/${id}?depth=${lists.size > 0 ? 1 : 0}`);
  const company = recordIn(recordIn(answer, 'data'), 'company');
  if (!company.ok) return company;
  const record = plainRow(company.value);
  const read = [...lists.keys()].map((name): [string, Result<Rows>] => {
    const rows = changeRows(rowsIn({ ok: true, value: company.value }, name), plainRow);
    return [name, ownRows(name, rows, (row) => (row.companyId === undefined ? undefined : sameId(row.companyId, id)))];
  });
  return { ok: true, value: { id: record.id, record, lists: new Map(read) } };
}

/**
 * Twenty by an API key: one call, with the people and opportunities of the company in it.
 * [V] key, money in millionths, composite fields, hosts. [R] the REST envelope, `depth`, that stages name a won deal `CUSTOMER`, the limit.
 */
export const connector = crmConnector<TwentySettings>({
  id: 'twenty',
  name: 'Twenty',
  via: ['worker'],
  fields: [...SITE_FIELDS, { name: 'pageHost', label: 'connector.setting.page-host', optional: true }],
  settings: TwentySettings,
  secrets: [{ name: 'apiKey', label: 'connector.secret.api-key' }],
  preset: PRESET,
  limits: { callsPerView: 1, windows: [{ calls: 100, seconds: 60 }], evidence: 'R' },
  origin: ({ origin }) => origin,
  owns: (settings, tenant) => (settings.pageHost === undefined ? isSiteOf(settings, tenant) : settings.pageHost === tenant),
  idShape: /^[0-9a-f]{8}(?:-[0-9a-f]{4}){3}-[0-9a-f]{12}$/i,
  headers: ({ apiKey }) => (apiKey ? { Authorization: `Bearer ${apiKey}` } : null),
  collect,
});
