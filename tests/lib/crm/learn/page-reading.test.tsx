import { describe, expect, it } from 'vitest';
import { readPageBy } from '@/lib/crm/learn/page-reading';
import { houseRecipe } from '../house-recipe';

const RECORD = new URL('https://crm.example.co.jp/#mihon/model/party.party/7');
const page = (html: string) => new DOMParser().parseFromString(html, 'text/html');
const GOOD = '<h1 id="title">見本精密工業株式会社</h1><main data-record="7"></main>';
const recipe = {
  ...houseRecipe,
  fields: {
    'profile.name': { place: { by: 'id', id: 'title' }, read: { as: 'text' } },
    'plan.seats': { place: { by: 'label', texts: ['席数'], relation: 'definition' }, read: { as: 'count' } },
    'plan.renewalOn': { place: { by: 'label', texts: ['更新日'], relation: 'definition' }, read: { as: 'date' } },
  },
} as const satisfies typeof houseRecipe;

describe('a page as its recipe reads it', () => {
  it('gives what was read and names apart what was not, as data that can be sent', () => {
    const read = readPageBy(recipe, page(`${GOOD}<dl><dt>席数</dt><dd>５３席</dd><dt>更新日</dt><dd>未定です</dd></dl>`), RECORD);
    expect(read).toMatchObject({
      url: RECORD.href,
      check: { state: 'recognised', failed: [], covered: false, accountId: '7' },
      fields: { 'profile.name': '見本精密工業株式会社', 'plan.seats': 53 },
      unread: { 'plan.renewalOn': { why: 'unreadable', problem: 'not-a-date', raw: '未定です' } },
    });
    expect(structuredClone(read)).toEqual(read);
  });

  it('says that the page has changed where the account is no longer named', () => {
    const read = readPageBy(recipe, page('<main data-record="7"></main><h1>見本精密工業株式会社</h1>'), RECORD);
    expect(read.check).toMatchObject({ state: 'changed', accountId: '7' });
    expect(read.check.failed).toContain('fields');
  });

  it('says two things of a field that stands there twice as ambiguous', () => {
    const twice = '<dl><dt>席数</dt><dd>53</dd></dl>'.repeat(2);
    expect(readPageBy(recipe, page(`${GOOD}${twice}`), RECORD).unread['plan.seats']).toEqual({ why: 'ambiguous' });
  });

  it('reads nothing by a recipe that reads nothing', () => {
    expect(readPageBy(houseRecipe, page(GOOD), RECORD)).toMatchObject({ fields: {}, unread: {}, check: { state: 'recognised' } });
  });
});
