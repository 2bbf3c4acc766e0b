import { describe, expect, it } from 'vitest';
import { readBook } from '@/lib/cli/portfolio-accounts';
import { portfolioCommand } from '@/lib/cli/portfolio-command';
import type { AccountSnapshot } from '@/lib/domain/account-snapshot';
import { samplePlaybook } from '@/lib/playbook/sample-playbook';
import { TODAY_MS } from '@/tests/support/snapshot-builder';
import { runCommand } from './terminal';

const read = async (files: Record<string, string>) => {
  const io = { read: async (file: string) => files[file] ?? '', write: () => {}, writeError: () => {}, nowMs: TODAY_MS };
  const map = files.map === undefined ? undefined : 'map';
  return readBook(io, { accounts: 'book.csv', map, playbook: samplePlaybook(), nowMs: TODAY_MS });
};

async function accountsOf(files: Record<string, string>): Promise<AccountSnapshot[]> {
  const book = await read(files);
  if (!book.ok) throw new Error(book.lines.join('\n'));
  expect(book.value.complaints).toEqual([]);
  return book.value.accounts.map((one) => one.snapshot);
}

/** What a facet holds; undefined where it is unknown. */
const valueIn = (snapshot: AccountSnapshot | undefined, name: keyof AccountSnapshot['facets']) => {
  const facet = snapshot?.facets[name];
  return facet?.state === 'present' ? facet.value : undefined;
};

const table = `accountId,name,industry,employees,plan,seats,mrr,Renewal Date,seatsUsed,storage_used,storageIncluded,nps,npsOn,overdueInvoices,stage,memo
A-1,見本商事,retail,120,work-standard,40,"72,000",2027/7/11,33;35;37;39,250,300,9;10;8,2026-10-24,0,value,x
A-2,,,,,,,,,,unlimited,,,,,
`;

describe('a table', () => {
  it('O227: is read by the names of its columns; a blank cell is unknown', async () => {
    const [full, blank] = await accountsOf({ 'book.csv': table });
    expect(valueIn(full, 'profile')).toEqual({ name: '見本商事', industry: 'retail', employees: 120 });
    expect(valueIn(full, 'plan')).toEqual({
      planId: 'work-standard',
      seats: 40,
      mrr: { minor: 72_000, currency: 'JPY' },
      renewalOn: '2027-07-11',
    });
    expect(valueIn(full, 'usage')).toMatchObject({
      metrics: [
        {
          metricId: 'seats',
          period: 'month',
          points: [
            { startOn: '2026-08-01', used: 33 },
            { startOn: '2026-09-01', used: 35 },
            { startOn: '2026-10-01', used: 37 },
            { startOn: '2026-11-01', used: 39 },
          ],
        },
        { metricId: 'storage', points: [{ startOn: '2026-11-01', used: 250, included: 300 }] },
      ],
    });
    expect(valueIn(full, 'nps')).toEqual({
      responses: [9, 10, 8].map((score) => ({ score, answeredOn: '2026-10-24' })),
    });
    expect(full?.facets.interest).toEqual({ state: 'unknown', error: { kind: 'not-found', what: 'interest' } });
    for (const name of ['profile', 'plan', 'nps', 'support', 'lifecycle'] as const) expect(valueIn(blank, name)).toBeUndefined();
  });

  it('O227: counted invoices say nothing of tickets', async () => {
    const [full] = await accountsOf({ 'book.csv': table });
    expect(valueIn(full, 'support')).toEqual({ tickets: [{ id: 'unknown', open: true }], overdueInvoices: 0 });
  });

  it('O227: names its columns in Japanese too', async () => {
    const [one] = await accountsOf({
      'book.csv': '取引先ID,会社名,契約席数,月額料金,更新日\n1,見本,４０,"￥72,000",2027年3月31日\n',
    });
    expect(valueIn(one, 'plan')).toEqual({ seats: 40, mrr: { minor: 72_000, currency: 'JPY' }, renewalOn: '2027-03-31' });
  });

  it('O228: a map names the facts, their scale, their words, and what there is none of', async () => {
    const map = JSON.stringify({
      columns: {
        No: 'account.id',
        MRR: { to: 'plan.mrr', scale: 1000 },
        Sector: { to: 'profile.industry', values: { Maker: 'manufacturing' } },
        Workflow: 'usage.featureAdoption.workflow',
        'Left alone': 'contacts.optedOut',
      },
      currency: 'USD',
      absent: ['interest', 'competitors'],
      source: 'export',
    });
    const csv = 'No,MRR,Sector,Workflow,Left alone\n7,1.5,Maker,35%,yes\n';
    const [one] = await accountsOf({ 'book.csv': csv, map });
    expect(one?.ref).toEqual({ crm: 'export', tenant: 'export', accountId: '7' });
    expect(valueIn(one, 'plan')).toEqual({ mrr: { minor: 150_000, currency: 'USD' } });
    expect(valueIn(one, 'profile')).toEqual({ industry: 'manufacturing' });
    expect(valueIn(one, 'usage')).toMatchObject({ metrics: [], featureAdoption: { workflow: 0.35 } });
    expect(valueIn(one, 'contacts')).toMatchObject({ people: [{ optedOut: true }] });
    expect(one?.facets.interest).toEqual({ state: 'absent', source: 'export', fetchedAtMs: TODAY_MS });
    expect(one?.facets.support.state).toBe('unknown');
  });

  it.each<[string, Record<string, string>, string]>([
    [
      'a fact that is none',
      { map: '{"columns":{"id":"account.id","x":"plan.sets"}}' },
      'map: columns.x: no such fact: "plan.sets"',
    ],
    [
      'a column that is not there',
      { map: '{"columns":{"id":"account.id","y":"plan.seats"}}' },
      'map: columns.y: the file has no such column',
    ],
    [
      'one fact twice',
      { map: '{"columns":{"id":"account.id","x":"account.id"}}' },
      'map: "x": another column already holds account.id',
    ],
    ['no account', { map: '{"columns":{"x":"plan.seats"}}' }, 'map: expected a column for account.id'],
    [
      'NPS without its date',
      { map: '{"columns":{"id":"account.id","x":"nps.scores"}}' },
      'map: nps.scores needs a column for nps.answeredOn',
    ],
    [
      'a key that is none',
      { map: '{"columns":{"id":"account.id"},"colums":{}}' },
      'map: (the whole file): expected no key colums',
    ],
    ['a __proto__ key', { map: '{"columns":{"id":"account.id","__proto__":"plan.seats"}}' }, 'map: columns.__proto__: '],
    ['a __proto__ column', { 'book.csv': 'id,__proto__\n1,2\n' }, 'book.csv: line 1: "__proto__" cannot be the name of a column'],
    ['no account by name', { 'book.csv': 'name,seats\na,1\n' }, 'book.csv: line 1: the header: expected a column for account.id'],
    ['a column twice', { 'book.csv': 'id,seats,seats\n1,2,3\n' }, 'book.csv: line 1: the column "seats" stands there twice'],
  ])('O228: refuses %s', async (_, files, words) => {
    const book = await read({ 'book.csv': 'id,x\n1,2\n', ...files });
    expect(book.ok).toBe(false);
    if (!book.ok) expect(book.lines.join('\n')).toContain(words);
  });

  it('O226: tells a bad cell by line and column, and answers the others when asked to', async () => {
    const csv =
      'id,seats,mrr,renewalOn\n1,forty,72000,2027-01-01\n2,40\n3,40,-5,2027-13-01\n4,40,72000.5,\n5,40,72000,2027-01-01\n';
    const run = (...more: string[]) => runCommand(portfolioCommand, ['--accounts', 'b.csv', '--json', ...more], { 'b.csv': csv });
    const { code, out, error } = await run();
    expect({ code, out }).toEqual({ code: 2, out: '' });
    expect(error.trimEnd().split('\n')).toEqual([
      'b.csv: line 2: seats: expected a whole number from 0, received "forty"',
      'b.csv: line 3: expected 4 cells as in the header, received 2',
      'b.csv: line 4: mrr: expected an amount in JPY, e.g. 72000, received "-5"',
      'b.csv: line 4: renewalOn: expected a date such as 2027-03-31, received "2027-13-01"',
      'b.csv: line 5: mrr: expected an amount in JPY, e.g. 72000, received "72000.5"',
    ]);
    const skipped = await run('--skip-bad');
    expect(skipped.code).toBe(0);
    expect(JSON.parse(skipped.out)).toMatchObject({ rank: 1, account: '5', line: 6, code: 'UNKNOWN_FACT' });
  });

  it('names the columns that it does not read', async () => {
    const { code, error } = await runCommand(portfolioCommand, ['--accounts', 'b.csv', '--json'], { 'b.csv': table });
    expect(code).toBe(0);
    expect(error).toBe('b.csv: not read: the columns "memo"\n');
  });
});
