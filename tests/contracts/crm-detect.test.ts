import { describe, expect, it } from 'vitest';
import { detectAccount } from '@/lib/crm/detect-account';
import type { AddressExample, CrmRecipe } from '@/lib/crm/recipe';
import { recipes } from '@/lib/crm/registry';

interface RecipeFile {
  recipe: CrmRecipe;
  examples: AddressExample[];
}

const files = Object.values(import.meta.glob<RecipeFile>('../../lib/crm/crms/*.ts', { eager: true }));
const examples = files.flatMap((file) => file.examples);

describe('among all CRMs', () => {
  it.each(files.map(({ recipe, examples: own }) => [recipe.id, own] as const))('%s: its accounts are its own', (_, own) => {
    for (const { url, says } of own) {
      const found = detectAccount(new URL(url));
      expect(found?.account, url).toEqual(says.state === 'account' ? says : undefined);
    }
  });

  it('no address is two CRMs’ account, in whatever order they are asked', () => {
    for (const { url } of examples) {
      const address = new URL(url);
      const claims = recipes.filter((recipe) => recipe.recognise(address).state === 'account').map(({ id }) => id);
      expect(claims.length, `${url}: ${claims.join(', ')}`).toBeLessThan(2);
      expect(detectAccount(address, recipes.toReversed())?.account).toEqual(detectAccount(address)?.account);
    }
  });

  it.each([
    'https://example.com/',
    'https://www.example.co.jp/company/42',
    'https://example.com/account/42',
    'https://ap.sansan.com/v/search?q=x',
    'https://app.hubspot.com.evil.example/contacts/1/record/0-2/2',
    'chrome://extensions/',
    'about:blank',
    'file:///web#id=12&model=res.partner',
    'javascript:alert(1)',
    'data:text/html,<p>',
    'https://user:password@example.com/object/person/0f2a4c6e-1b3d-4e5f-8a9b-0c1d2e3f4a5b',
  ])('%s is no account', (url) => {
    expect(detectAccount(new URL(url))).toBeUndefined();
  });
});
