import { describe, expect, it } from 'vitest';
import { learnAddress } from '@/lib/crm/learn/learn-address';
import { recogniseData } from '@/lib/crm/match/data-recipe';
import { RecipeData } from '@/lib/crm/recipe-data';
import { z } from '@/lib/domain/z';

const o = 'https://crm.example.test';

/** What a recipe made of the lesson says of a further address. */
function idOf(records: readonly (readonly string[])[], further: string): string | null {
  const lesson = learnAddress(records);
  if (lesson.state !== 'found') throw new Error(lesson.state);
  const { pages, recordId, address } = lesson;
  const health = { present: [], absent: [] };
  const data = {
    format: 'tsugite-recipe/1',
    id: 'taught',
    name: 'x',
    hosts: ['crm.example.test'],
    tenant: '{host}',
    recordId,
    pages,
    address,
    health,
  };
  const recipe = z.safeParse(RecipeData, data);
  if (!recipe.success) throw new Error(JSON.stringify(recipe.error.issues));
  const { says } = recogniseData(recipe.data, new URL(further));
  return says.state === 'account' ? says.ref.accountId : null;
}

describe('where the id is in the address', () => {
  it.each([
    [[[`${o}/customers/101`], [`${o}/customers/102`]], `${o}/customers/999`, '999'],
    [[[`${o}/customers/101/`], [`${o}/customers/102/`]], `${o}/customers/999`, '999'],
    [
      [[`${o}/#mihon/model/party.party/9;name=%22Party%22&views=%5Bnull%5D`], [`${o}/#mihon/model/party.party/12`]],
      `${o}/#mihon/model/party.party/27;name=%22Parties%22&views=%5Bnull%2Cnull%5D`,
      '27',
    ],
    [[[`${o}/#m/party/9;name=%22P%22`], [`${o}/#m/party/12;name=%22P%22`]], `${o}/#m/party/27`, '27'],
    [[[`${o}/#m/party/9;name=%22P%22`], [`${o}/#m/party/12;name=%22P%22`]], `${o}/#m/party;name=%22P%22`, null],
    [
      [[`${o}/app#/accounts/acc_a1/overview`], [`${o}/app#/accounts/acc_b2/overview`]],
      `${o}/app#/accounts/acc_zz/overview`,
      'acc_zz',
    ],
    [
      [[`${o}/index.php?module=Accounts&record=17`], [`${o}/index.php?module=Accounts&record=18`]],
      `${o}/index.php?record=20&module=Accounts`,
      '20',
    ],
    [
      [[`${o}/index.php?module=Accounts&record=17`], [`${o}/index.php?module=Accounts&record=18`]],
      `${o}/index.php?record=20&module=Contacts`,
      null,
    ],
    [[[`${o}/k/7/show#record=17`], [`${o}/k/7/show#record=18`]], `${o}/k/7/show#record=3`, '3'],
    [[[`${o}/web#/x?id=17&tab=a`], [`${o}/web#/x?id=18&tab=b`]], `${o}/web#/x?tab=c&id=5`, '5'],
    [
      [[`${o}/c/0b0e7a52-6b1c-4f5e-9a38-0d6c3c1b2a10`], [`${o}/c/1b0e7a52-6b1c-4f5e-9a38-0d6c3c1b2a11`]],
      `${o}/c/2b0e7a52-6b1c-4f5e-9a38-0d6c3c1b2a12`,
      '2b0e7a52-6b1c-4f5e-9a38-0d6c3c1b2a12',
    ],
    [[[`${o}/c/mihon-foods/101`], [`${o}/c/sample-trading/102`]], `${o}/c/anything/103`, '103'],
    [[[`${o}/c/mihon-foods?t=17`], [`${o}/c/sample-trading?t=18`]], `${o}/c/example?t=5`, 'example'],
  ])('%j: %s is %s', (records, further, id) => expect(idOf(records, further)).toBe(id));

  it('is the part that stays from tab to tab of one record', () => {
    const records = [[`${o}/r/17/3`, `${o}/r/17/4`], [`${o}/r/18/5`]];
    expect(learnAddress([[`${o}/r/17/3`], [`${o}/r/18/5`]])).toEqual({ state: 'ambiguous', parts: ['path:2', 'path:3'] });
    expect(idOf(records, `${o}/r/20/9`)).toBe('20');
  });

  it('has one form for each tab that was opened', () => {
    const records = [[`${o}/r/17`, `${o}/r/17/billing`], [`${o}/r/18`, `${o}/r/18/billing`], [`${o}/r/19`]];
    expect(idOf(records, `${o}/r/20`)).toBe('20');
    expect(idOf(records, `${o}/r/20/billing`)).toBe('20');
    expect(idOf(records, `${o}/r/20/other`)).toBeNull();
  });

  it('is not guessed: one record, or an address that never changes', () => {
    expect(learnAddress([[`${o}/r/17`]]).state).toBe('needs-records');
    expect(learnAddress([[`${o}/app`], [`${o}/app`]]).state).toBe('not-in-address');
    expect(learnAddress([[`${o}/app?_=1`], [`${o}/app?_=2`]]).state).toBe('not-in-address');
  });

  it('gives an address for an id that a person names', () => {
    const lesson = learnAddress([[`${o}/c/mihon-foods/101`], [`${o}/c/sample-trading/102`]]);
    expect(lesson.state === 'found' && lesson.address).toBe('{origin}/c/mihon-foods/{id}');
  });
});
