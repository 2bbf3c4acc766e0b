import { describe, expect, it } from 'vitest';
import { dataCrmRecipe, withChosen, withHost } from '@/lib/crm/data-crm-recipe';
import { recordByHand } from '@/lib/crm/record-by-hand';
import { recipeOf } from '@/lib/crm/registry';
import { houseRecipe as house } from './house-recipe';

describe('what a recipe asks permission for', () => {
  it('is a pattern for each of its hosts; one that takes in others stands apart', () => {
    const hosts = ['app.example.com', '{org}.example.com', 'app-*.example.net', 'a.*.example.org', '*.localhost'];
    const { origins, rareOrigins } = dataCrmRecipe({ ...house, hosts });
    expect(origins).toEqual(['https://app.example.com/*', 'https://*.example.com/*', 'http://*.localhost/*']);
    expect(rareOrigins).toEqual(['https://*.example.net/*', 'https://*.example.org/*']);
  });

  it('grows with the host that a person turns it on for', () => {
    expect(dataCrmRecipe(withHost(house, 'crm.example.jp')).origins).toContain('https://crm.example.jp/*');
  });
});

describe('an account named by hand, on any CRM', () => {
  const hubspot = 'https://app.hubspot.com';
  const kintone = 'https://mihon.cybozu.com';

  it('is found by its id where the host tells the organisation', () => {
    expect(recordByHand('42', 'https://mihon.pipedrive.com')?.ref).toEqual({
      crm: 'pipedrive',
      tenant: 'mihon.pipedrive.com',
      accountId: '42',
    });
  });

  it('is found by its address where the address tells it', () => {
    expect(recordByHand(`${hubspot}/contacts/7/record/0-2/42`, hubspot)?.ref).toEqual({
      crm: 'hubspot',
      tenant: '7',
      accountId: '42',
    });
    expect(recordByHand('42', hubspot)).toBeUndefined();
    expect(recordByHand(`${hubspot}/contacts/7/record/0-1/42`, hubspot)).toBeUndefined();
  });

  it('needs the list that was chosen', () => {
    const data = recipeOf('kintone')?.data;
    if (!data) throw new Error('kintone is data');
    expect(recordByHand('7', kintone)).toBeUndefined();
    expect(recordByHand('7', kintone, [dataCrmRecipe(withChosen(data, 'app', ['12']))])).toMatchObject({
      ref: { accountId: '7' },
      confidence: 'address',
    });
  });

  it('is found on a host that a person added', () => {
    const data = recipeOf('dolibarr')?.data;
    if (!data) throw new Error('dolibarr is data');
    const known = [dataCrmRecipe(withHost(data, 'erp.example.co.jp'))];
    expect(recordByHand('42', 'https://erp.example.co.jp', known)?.ref.accountId).toBe('42');
    expect(recordByHand('42', 'https://erp.example.co.jp')).toBeUndefined();
  });
});
