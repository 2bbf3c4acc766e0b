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

const table = `accountId,name,industry,employees,plan,seats,mrr,Renewal Date,seatsUsed,storage_used,storageIncluded,nps,npsDate,overdueInvoices,stage,memo
A-1,見本商事,retail,120,work-standard,40,"72,000",2027/7/11,39,250,300,9,2026-10-24,0,value,x
A-2,,,,,,,,,,,,,,,
`;

const mapping = (fields: object, more: object = {}) =>
  JSON.stringify({ format: 'tsugite-mapping/1', timeZone: 'Asia/Tokyo', currency: 'JPY', fields, ...more });
const ID = { 'account.id': { from: 'id' } };

describe('a table', () => {
  it('O227: is read by what its columns speak for; a blank cell is unknown', async () => {
    const [full, blank] = await accountsOf({ 'book.csv': table });
    expect(full?.ref).toEqual({ crm: 'file', tenant: 'file', accountId: 'A-1' });
    expect(valueIn(full, 'profile')).toEqual({ name: '見本商事', industry: 'retail', employees: 120 });
    expect(valueIn(full, 'plan')).toEqual({
      planId: 'work-standard',
      seats: 40,
      mrr: { minor: 72_000, currency: 'JPY' },
      renewalOn: '2027-07-11',
    });
    expect(valueIn(full, 'usage')).toMatchObject({
      metrics: expect.arrayContaining([
        expect.objectContaining({ metricId: 'seats', points: [expect.objectContaining({ used: 39, included: 40 })] }),
        expect.objectContaining({ metricId: 'storage', points: [expect.objectContaining({ used: 250, included: 300 })] }),
      ]),
    });
    expect(valueIn(full, 'nps')).toEqual({ responses: [{ score: 9, answeredOn: '2026-10-24' }] });
    expect(full?.facets.plan).toMatchObject({ source: 'file:book.csv', origins: { seats: 'seats' } });
    expect(full?.facets.interest).toEqual({ state: 'unknown', error: { kind: 'not-found', what: 'interest' } });
    for (const name of ['profile', 'nps', 'support', 'usage'] as const) expect(valueIn(blank, name)).toBeUndefined();
  });

  it('O227: counted invoices say nothing of tickets, and a score without its day is no answer', async () => {
    const [full] = await accountsOf({ 'book.csv': table.replace('npsDate', 'x') });
    expect(full?.facets.support.state).toBe('unknown');
    expect(full?.facets.nps.state).toBe('unknown');
  });

  it('O227: names its columns in Japanese too, and may be parted by tabs', async () => {
    const csv = '取引先ID,会社名,契約席数,月額料金,更新日\n1,見本,４０,"￥72,000",2027年3月31日\n';
    for (const text of [csv, csv.replace('"￥72,000"', '￥72000').replaceAll(',', '\t')]) {
      const [one] = await accountsOf({ 'book.csv': text });
      expect(valueIn(one, 'plan')).toEqual({ seats: 40, mrr: { minor: 72_000, currency: 'JPY' }, renewalOn: '2027-03-31' });
    }
  });

  it('O228: a mapping as the settings write it names the fields, their scale and their words', async () => {
    const map = mapping(
      {
        'account.externalId': { from: 'No' },
        'plan.mrr': { from: 'MRR', scale: ['thousand'] },
        'profile.industry': { from: 'Sector', table: { Maker: 'manufacturing' } },
        'usage.seats.used': { from: 'Used' },
        'usage.adoption.workflow': { from: 'Workflow', scale: ['percent'] },
      },
      { currency: 'USD' },
    );
    const [one] = await accountsOf({ 'book.csv': 'No,MRR,Sector,Workflow,Used\n7,1.5,Maker,35,4\n', map });
    expect(one?.ref.accountId).toBe('7');
    expect(valueIn(one, 'plan')).toEqual({ mrr: { minor: 150_000, currency: 'USD' } });
    expect(valueIn(one, 'profile')).toEqual({ industry: 'manufacturing' });
    expect(valueIn(one, 'usage')).toMatchObject({ featureAdoption: { workflow: 0.35 } });
  });

  it('O228: with a list in the mapping each row is one item of it', async () => {
    const lists = { 'nps.responses': { from: 'rows', fields: { score: { from: 'score' }, answeredOn: { from: 'on' } } } };
    const csv = 'id,score,on\n1,9,2026-10-01\n2,3,2026-10-02\n1,7,2026-11-01\n';
    const [first, second] = await accountsOf({ 'book.csv': csv, map: mapping(ID, { lists }) });
    expect(valueIn(first, 'nps')).toEqual({
      responses: [
        { score: 9, answeredOn: '2026-10-01' },
        { score: 7, answeredOn: '2026-11-01' },
      ],
    });
    expect(valueIn(second, 'nps')).toEqual({ responses: [{ score: 3, answeredOn: '2026-10-02' }] });
  });

  it.each<[string, Record<string, string>, string]>([
    ['a field that is none', { map: mapping({ ...ID, 'plan.sets': { from: 'x' } }) }, 'map: fields.plan.sets: not a field'],
    ['a column that is not there', { map: mapping({ ...ID, 'plan.seats': { from: 'y' } }) }, 'map: the file has no columns "y"'],
    ['no account', { map: mapping({ 'plan.seats': { from: 'x' } }) }, 'map: expected a column for one of account.id'],
    ['a key that is none', { map: mapping(ID, { colums: {} }) }, 'map: colums: '],
    ['no mapping', { map: '{"columns":{"id":"account.id"}}' }, 'map: '],
    ['no account by name', { 'book.csv': 'seats,x\n1,1\n' }, 'book.csv: the header: expected a column for one of account.id'],
    ['an empty file', { 'book.csv': '\n' }, 'book.csv: line 1: expected a header, the file is empty'],
  ])('O228: refuses %s', async (_, files, words) => {
    const book = await read({ 'book.csv': 'id,x\n1,2\n', ...files });
    expect(book.ok).toBe(false);
    if (!book.ok) expect(book.lines.join('\n')).toContain(words);
  });

  it('O226: tells a bad cell by line and column, and answers the others when asked to', async () => {
    const csv =
      'id,seats,mrr,renewalOn\n1,forty,72000,2027-01-01\n2,40\n3,40,-5,2027-13-01\n5,40,72000,2027-01-01\n5,41,72000,2027-01-01\n';
    const own = ['seats', 'mrr', 'renewalOn'].map((leaf) => [`plan.${leaf}`, { from: leaf }]);
    const files = { 'b.csv': csv, m: mapping({ ...ID, ...Object.fromEntries(own) }) };
    const run = (...more: string[]) =>
      runCommand(portfolioCommand, ['--accounts', 'b.csv', '--map', 'm', '--json', ...more], files);
    const { code, out, error } = await run();
    expect({ code, out }).toEqual({ code: 2, out: '' });
    expect(error.trimEnd().split('\n')).toEqual([
      'b.csv: line 2: seats: expected a whole number from 0, received "forty"',
      'b.csv: line 3: expected 4 cells as in the header, received 2',
      'b.csv: line 4: mrr: expected an amount from 0 in a known currency, received "-5"',
      expect.stringMatching(/^b\.csv: line 4: renewalOn: expected a calendar date .*, received "2027-13-01"$/),
      'b.csv: line 6: id: "5" stands already in line 5',
    ]);
    const skipped = await run('--skip-bad');
    expect(skipped.code).toBe(0);
    expect(JSON.parse(skipped.out)).toMatchObject({ rank: 1, account: '5', line: 5, code: 'UNKNOWN_FACT' });
  });

  it('says what it took for what, which columns it does not read and for which facts there is none', async () => {
    const { code, error } = await runCommand(portfolioCommand, ['--accounts', 'b.csv', '--json'], { 'b.csv': table });
    expect(code).toBe(0);
    const [taken, unread, missing] = error.split('\n');
    expect(taken).toContain('"seats" = plan.seats');
    expect(unread).toBe('b.csv: not read: the columns "memo"');
    expect(missing).toMatch(/^b\.csv: no column for .*plan\.noticeDays.*: unknown$/);
  });

  it('tells of columns that it had to name, and never reads one called __proto__', async () => {
    const book = await read({ 'book.csv': 'id,seats,seats,__proto__\n1,2,3,4\n' });
    if (!book.ok) throw new Error(book.lines.join());
    expect(book.value.notes).toContain('book.csv: column 3: "seats" is called "seats (2)"');
    expect(book.value.notes).toContain('book.csv: column 4: "__proto__" cannot be the name of a column, it is not read');
    expect(valueIn(book.value.accounts[0]?.snapshot, 'plan')).toEqual({ seats: 2 });
  });
});
