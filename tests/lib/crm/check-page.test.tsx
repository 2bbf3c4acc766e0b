import { describe, expect, it } from 'vitest';
import { checkPage, confirmations } from '@/lib/crm/check-page';
import { withChosen } from '@/lib/crm/data-crm-recipe';
import { houseRecipe as house } from './house-recipe';

const RECORD = new URL('https://crm.example.co.jp/#mihon/model/party.party/7');
const LIST = new URL('https://crm.example.co.jp/#mihon/list/customers/7');
const page = (html: string) => new DOMParser().parseFromString(html, 'text/html');
const GOOD = '<h1 id="title">見本精密工業株式会社</h1><main data-record="7"></main>';

describe('A5: the self-test of a recipe', () => {
  it('recognises a page that is as it was', () => {
    expect(checkPage(house, page(GOOD), RECORD)).toMatchObject({ state: 'recognised', failed: [], covered: false });
  });

  it.each([
    ['a part is gone', '<main data-record="7"></main>', ['title']],
    ['it asks to sign in', `${GOOD}<input type="password">`, ['sign-in']],
    ['it shows another record than the address', GOOD.replace('"7"', '"8"'), ['record']],
    ['it names a record that is none', GOOD.replace('"7"', '"new"'), ['record']],
    ['all of it is gone', '', ['title']],
  ])('says what failed where %s, and falls back to the address', (_, html, failed) => {
    const check = checkPage(house, page(html), RECORD);
    expect(check).toMatchObject({ state: 'changed', failed });
    expect(check.says).toMatchObject({ state: 'account', ref: { accountId: '7' } });
  });

  it('says that the address is none of an account', () => {
    expect(checkPage(house, page(GOOD), new URL('https://crm.example.co.jp/#mihon/home'))).toMatchObject({
      state: 'changed',
      failed: ['address'],
      says: { state: 'elsewhere' },
    });
  });

  it('says that a panel stands over the page, which the address does not', () => {
    expect(checkPage(house, page(`${GOOD}<aside class="side-panel"></aside>`), RECORD)).toMatchObject({
      state: 'recognised',
      covered: true,
    });
  });

  it('takes a selector that is none for one that finds nothing', () => {
    const health = { present: [{ name: 'title', selector: ':::' }], absent: [{ name: 'sign-in', selector: '][' }] };
    expect(checkPage({ ...house, health }, page(GOOD), RECORD).failed).toEqual(['title', 'sign-in']);
  });
});

describe('how to make sure', () => {
  it('is said where the address does not tell, and no longer once a list is chosen', () => {
    expect(confirmations(house, RECORD)).toEqual([]);
    expect(confirmations(house, LIST)).toEqual(['chosen']);
    expect(confirmations(withChosen(house, 'list', ['customers']), LIST)).toEqual([]);
    expect(confirmations(house, new URL('https://crm.example.co.jp/'))).toEqual([]);
  });
});
