import { describe, expect, it } from 'vitest';
import { readCalls } from '@/entrypoints/portfolio/read-calls';
import { recipes } from '@/lib/crm/registry';
import { plainText } from '@/lib/domain/plain-text';
import { bookRows } from '@/tests/support/book-rows';
import { TODAY_MS } from '@/tests/support/snapshot-builder';

const named = (accountId: string, name: string) => ({ ...bookRows(1)[0], accountId, name, plain: plainText(name) });
const rows = [
  named('0015g00000Tsugi001', '見本精密工業株式会社'),
  named('0015g00000Tsugi002', 'サンプル商事'),
  named('0015g00000Tsugi003', 'サンプル商事東日本'),
] as ReturnType<typeof bookRows>;
const world = { rows, crm: 'salesforce', tenant: 'mihon.my.salesforce.com', recipes, nowMs: TODAY_MS, timeZone: 'Asia/Tokyo' };
const ids = (text: string) => readCalls(text, world).entries.map(({ ref }) => ref.accountId);

describe('a list of accounts to call', () => {
  it('knows accounts by id, by name however it is written, and by the address of their page', () => {
    const address = 'https://mihon.lightning.force.com/lightning/r/Account/0015g00000TsugiAAB/view';
    expect(ids(`0015g00000Tsugi001\n（株）ｻﾝﾌﾟﾙ商事\n${address}`)).toEqual([
      '0015g00000Tsugi001',
      '0015g00000Tsugi002',
      '0015g00000TsugiAAB',
    ]);
  });

  it('asks where several fit, says what fits none, and takes nothing of another organisation', () => {
    const other = 'https://yoso.lightning.force.com/lightning/r/Account/0015g00000TsugiAAB/view';
    const { entries, several, unknown } = readCalls(`サンプル\n無い会社\n${other}`, world);
    expect(entries).toEqual([]);
    expect(several.map(({ line, rows: fit }) => [line, fit.length])).toEqual([['サンプル', 2]]);
    expect(unknown).toEqual(['無い会社', other]);
  });

  it('finds in a calendar the accounts of today, the longer name first, with the time of the appointment', () => {
    const event = (day: string, title: string) =>
      `BEGIN:VEVENT\r\nUID:${title}\r\nDTSTAMP:20261101T000000Z\r\nDTSTART:${day}T010000Z\r\nDTEND:${day}T020000Z\r\nSUMMARY:${title}\r\nEND:VEVENT\r\n`;
    const text = `BEGIN:VCALENDAR\r\nVERSION:2.0\r\nPRODID:-//x//x//EN\r\n${event('20261123', '定例 サンプル商事東日本 様')}${event('20261123', '社内会議')}${event('20261124', '見本精密工業 訪問')}END:VCALENDAR\r\n`;
    const { entries, unknown } = readCalls(text, world);
    expect(entries.map(({ ref, startMs }) => [ref.accountId, startMs])).toEqual([
      ['0015g00000Tsugi003', Date.UTC(2026, 10, 23, 1)],
    ]);
    expect(unknown).toEqual(['社内会議']);
  });
});
