/** One fictional customer as a fixture page shows it; null: the page has nothing there. */
export interface FixtureRecord {
  /** Counts from 1; each page writes its ids in its own way. */
  nth: number;
  name: string;
  plan: string | null;
  seats: number | null;
  used: number | null;
  /** A month, in yen. */
  mrr: number | null;
  renewalOn: string | null;
  nps: number | null;
  /** The page shows the same in another order. */
  reordered: boolean;
}

const NAMES = [
  '見本精密工業株式会社',
  'サンプル商事',
  '株式会社見本フーズ',
  '例示建設',
  '見本ロジスティクス',
  'サンプル学院',
  '架空電機株式会社',
  '見本メディカル',
  '例示不動産',
  'サンプル運輸',
  '架空食品',
  '見本テクノロジー株式会社',
  '例示製作所',
  'サンプル信用金庫',
];
const PLANS = ['Starter', 'Standard', 'Business', 'Enterprise'];

/** What a page leaves out, by record; the first three are complete, for they are the ones that are taught. */
const GAPS: Readonly<Record<number, readonly (keyof FixtureRecord)[]>> = {
  4: ['nps'],
  5: ['plan'],
  6: ['seats', 'used'],
  8: ['mrr'],
  9: ['renewalOn'],
  11: ['plan', 'nps'],
  13: ['seats', 'used', 'mrr', 'renewalOn'],
};
const REORDERED = [2, 7, 9, 12, 13];

const two = (number: number) => String(number).padStart(2, '0');

export const RECORDS: readonly FixtureRecord[] = NAMES.map((name, index) => {
  const nth = index + 1;
  const record: FixtureRecord = {
    nth,
    name,
    plan: PLANS[index % 4] ?? null,
    seats: 40 + nth * 13,
    used: 30 + nth * 11,
    mrr: 98_000 + nth * 123_456,
    renewalOn: `2027-${two((index % 9) + 1)}-${two(nth + 12)}`,
    nps: nth % 11,
    reordered: REORDERED.includes(nth),
  };
  return { ...record, ...Object.fromEntries((GAPS[nth] ?? []).map((field) => [field, null])) };
});

/** Those that a lesson is given, and those that it must then read. */
export const TAUGHT = RECORDS.slice(0, 3);
export const OTHERS = RECORDS.slice(3);

export const recordOf = (nth: number): FixtureRecord | undefined => RECORDS.find((record) => record.nth === nth);

/** Another customer, as lists beside the record show it: with the same labels and values much like its own. */
export const neighbourOf = ({ nth }: FixtureRecord): FixtureRecord => {
  const complete = TAUGHT.filter((record) => record.nth !== nth);
  return complete[nth % complete.length] ?? TAUGHT[0] ?? ({} as FixtureRecord);
};
