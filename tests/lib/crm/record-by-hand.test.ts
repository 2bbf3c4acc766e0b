import { describe, expect, it } from 'vitest';
import { recordByHand } from '@/lib/crm/record-by-hand';

const ORIGIN = 'https://mihon.lightning.force.com';
const ACCOUNT = { crm: 'salesforce', tenant: 'mihon.my.salesforce.com', accountId: '001dM00003jU9GxQAK' };

describe('an account named by hand', () => {
  it.each([
    ['its id', '001dM00003jU9GxQAK'],
    ['its short id, with spaces', '  001dM00003jU9Gx '],
    ['its address', 'https://mihon.lightning.force.com/lightning/r/Account/001dM00003jU9GxQAK/view'],
    ['its address on the other host of the organisation', 'https://mihon.my.salesforce.com/001dM00003jU9Gx'],
  ])('is found by %s', (_, text) => {
    expect(recordByHand(text, ORIGIN)).toMatchObject({ state: 'account', as: 'page', ref: ACCOUNT });
  });

  it.each([
    ['nothing', ''],
    ['a name', '見本精密工業株式会社'],
    ['an id with a wrong check', '001dM00003jU9GxQAA'],
    ['an id of something else', '003dM00003jU9GxQAK'],
    ['an account of another organisation', 'https://ume.lightning.force.com/lightning/r/Account/001dM00003jU9GxQAK/view'],
    ['a page elsewhere', 'https://example.com/001dM00003jU9GxQAK'],
    ['a script', 'javascript:alert(1)'],
    ['a path that climbs', '../../001dM00003jU9GxQAK'],
  ])('is not guessed from %s', (_, text) => {
    expect(recordByHand(text, ORIGIN)).toBeUndefined();
  });

  it('is not looked for on a host of no CRM', () => {
    expect(recordByHand('001dM00003jU9GxQAK', 'https://example.com')).toBeUndefined();
    expect(recordByHand('001dM00003jU9GxQAK', 'null')).toBeUndefined();
  });
});
