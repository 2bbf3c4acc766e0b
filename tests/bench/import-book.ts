import type { FieldMapping } from '@/lib/sources/canonical/field-mapping';

const COLUMNS: Readonly<Record<string, string>> = {
  'account.externalId': '顧客ID',
  'profile.name': '会社名',
  'profile.industry': '業種',
  'profile.employees': '従業員数',
  'profile.region': '地域',
  'profile.customerSince': '取引開始日',
  'plan.productId': '製品',
  'plan.planId': 'プラン',
  'plan.seats': '契約席数',
  'plan.mrr': '月額',
  'plan.renewalOn': '更新日',
  'plan.noticeDays': '解約予告日数',
  'usage.seats.used': '利用席数',
  'usage.seats.included': '席数上限',
  'nps.score': 'NPS',
  'nps.answeredOn': 'NPS回答日',
};

/** The mapping of the book below. */
export const bookMapping: FieldMapping = {
  format: 'tsugite-mapping/1',
  timeZone: 'Asia/Tokyo',
  currency: 'JPY',
  fields: Object.fromEntries(Object.entries(COLUMNS).map(([id, from]) => [id, { from }])),
};

const INDUSTRIES = ['manufacturing', 'retail', 'it', 'finance', 'construction', 'healthcare', 'logistics', 'education'];
const REGIONS = ['kanto', 'kinki', 'chubu', 'kyushu', 'overseas', 'hokkaido-tohoku'];
const PLANS = ['work-starter', 'work-standard', 'work-business', 'work-enterprise'];

const two = (number: number) => String(number).padStart(2, '0');
const day = (at: number, year: number) => `${year}-${two(1 + (at % 12))}-${two(1 + (at % 28))}`;

function rowOf(at: number): string {
  const seats = 5 + ((at * 37) % 400);
  const used = (seats * ((at * 13) % 100)) / 100;
  return [
    `C-${String(at).padStart(7, '0')}`,
    `見本精密工業${at}株式会社`,
    INDUSTRIES[at % INDUSTRIES.length],
    20 + ((at * 7919) % 5000),
    REGIONS[at % REGIONS.length],
    day(at, 2015 + (at % 10)),
    'work',
    PLANS[at % PLANS.length],
    seats,
    `"${(seats * 1800).toLocaleString('en')}"`,
    day(at * 7, 2027),
    30 * (1 + (at % 3)),
    Math.floor(used),
    seats,
    at % 11,
    day(at * 3, 2025),
  ].join(',');
}

/** A company's book as CSV with so many accounts; money is written with separators, in quotes. */
export function bookOf(rows: number): Blob {
  const parts: string[] = [`${Object.values(COLUMNS).join(',')}\r\n`];
  for (let first = 0; first < rows; first += 1_000) {
    const lines = Array.from({ length: Math.min(1_000, rows - first) }, (_, at) => rowOf(first + at));
    parts.push(`${lines.join('\r\n')}\r\n`);
  }
  return new Blob(parts);
}
