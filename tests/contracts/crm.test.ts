import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import type { AddressExample, CrmRecipe } from '@/lib/crm/recipe';
import { recognisePage } from '@/lib/crm/recognise-page';
import { recipeOf, recipes } from '@/lib/crm/registry';
import { AccountRef } from '@/lib/domain/account-ref';
import { z } from '@/lib/domain/z';

interface RecipeFile {
  recipe: CrmRecipe;
  examples: AddressExample[];
}

const files = Object.entries(import.meta.glob<RecipeFile>('../../lib/crm/crms/*.ts', { eager: true }));

it('has recipes to look at', () => {
  expect(files.length).toBeGreaterThan(0);
  expect(recipes).toHaveLength(files.length);
});

describe.each(files)('%s', (path, { recipe, examples }) => {
  it('is named after its file and found by its id', () => {
    expect(path.endsWith(`/${recipe.id}.ts`)).toBe(true);
    expect(recipeOf(recipe.id)).toBe(recipe);
  });

  it('has examples of every answer', () => {
    expect(new Set(examples.map(({ says }) => says.state))).toEqual(new Set(['account', 'elsewhere', 'unrecognised']));
  });

  it.each(examples)('$url → $says.state', ({ url, says }) => {
    expect(recipe.recognise(new URL(url))).toEqual(says);
  });

  it('asks only for hosts over https, and for the pages of every example', () => {
    const loopback = /^http:\/\/(?:\*\.)?(?:[a-z]+\.)?localhost\/\*$/;
    const patterns = [...recipe.origins, ...recipe.apiOrigins, ...(recipe.rareOrigins ?? []), ...(recipe.rareApiOrigins ?? [])];
    for (const pattern of patterns) expect(pattern).toMatch(loopback.test(pattern) ? loopback : /^https:\/\/\*\.[a-z.-]+\/\*$/);
    const covers = (url: URL) =>
      patterns.some((pattern) => url.hostname.endsWith(pattern.replace(/^https?:\/\/\*/, '').replace('/*', '')));
    for (const { url, says } of examples) if (says.state === 'account') expect(covers(new URL(url))).toBe(true);
  });

  it('owns no host but its own', () => {
    const hosts = fc.domain().filter((host) => !/(?:force|salesforce)\./.test(host));
    fc.assert(fc.property(hosts, (host) => !recipe.ownsHost(host)));
  });

  it('answers any path of its hosts, never throws, never names an account that is not in the address', () => {
    const hosts = examples.map(({ url }) => new URL(url).origin);
    const pieces = examples.flatMap(({ url }) => new URL(url).href.split(/(?=[/?#&=])/).slice(3));
    const part = fc.oneof(fc.constantFrom(...pieces), fc.webPath(), fc.string());
    const address = fc.tuple(fc.constantFrom(...hosts), fc.array(part, { maxLength: 8 }));
    fc.assert(
      fc.property(address, ([origin, parts]) => {
        const text = `${origin}/${parts.join('')}`;
        if (!URL.canParse(text)) return;
        const url = new URL(text);
        const answer = recognisePage(url).recognition;
        if (answer.state !== 'account') return;
        expect(z.safeParse(AccountRef, answer.ref).success).toBe(true);
        const key = answer.ref.accountId.slice(0, 15);
        const shown = decodeURIComponent(url.pathname + url.search).includes(key);
        expect(shown || answer.confidence === 'needs-confirmation' || url.hash.includes(key)).toBe(true);
      }),
      { numRuns: 500 },
    );
  });
});

it('says of a host that no recipe owns that it is unknown', () => {
  expect(recognisePage(new URL('https://example.com/lightning/r/Account/0015g00000TsugiAAB/view'))).toEqual({
    recognition: { state: 'unrecognised', failed: 'unknown-host' },
  });
});
