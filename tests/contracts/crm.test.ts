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

it('has recipes to look at, each with an id of its own', () => {
  expect(files.length).toBeGreaterThan(15);
  expect(recipes).toHaveLength(files.length);
  expect(new Set(recipes.map(({ id }) => id)).size).toBe(files.length);
});

const covers = (pattern: string, { protocol, hostname }: URL): boolean => {
  const [scheme = '', host = ''] = pattern.replace(/\/\*$/, '').split('://');
  if (`${scheme}:` !== protocol) return false;
  return host.startsWith('*.') ? hostname === host.slice(2) || hostname.endsWith(host.slice(1)) : hostname === host;
};

describe.each(files)('%s', (path, { recipe, examples }) => {
  const patterns = [...recipe.origins, ...(recipe.rareOrigins ?? [])];
  const all = [...patterns, ...recipe.apiOrigins, ...(recipe.rareApiOrigins ?? [])];

  it('is named after its file and found by its id', () => {
    expect(path.endsWith(`/${recipe.id}.ts`)).toBe(true);
    expect(recipeOf(recipe.id)).toBe(recipe);
  });

  it('has examples of every answer, the negative ones among them', () => {
    expect(new Set(examples.map(({ says }) => says.state))).toEqual(new Set(['account', 'elsewhere', 'unrecognised']));
    expect(new Set(examples.map(({ url }) => url)).size).toBe(examples.length);
  });

  it.each(examples)('$url → $says.state', ({ url, says }) => {
    expect(recipe.recognise(new URL(url))).toEqual(says);
  });

  it('says the same with its parameters in any order', () => {
    for (const { url, says } of examples) {
      const address = new URL(url);
      const turned = [...address.searchParams].reverse();
      // Written by hand: of two parameters with one name the first is not the last.
      address.search = turned.map(([name, value]) => `${encodeURIComponent(name)}=${encodeURIComponent(value)}`).join('&');
      expect(recipe.recognise(address)).toEqual(says);
    }
  });

  it('asks for whole hosts over https, none of them open to everybody, and for the pages of every example', () => {
    const loopback = /^http:\/\/(?:\*\.)?(?:[a-z]+\.)?localhost\/\*$/;
    for (const pattern of all) {
      expect(pattern).toMatch(loopback.test(pattern) ? loopback : /^https:\/\/(?:\*\.)?[a-z0-9-]+(?:\.[a-z0-9-]+)+\/\*$/);
    }
    for (const { url, says } of examples) {
      const seen = says.state === 'account' && patterns.some((pattern) => covers(pattern, new URL(url)));
      if (says.state === 'account') expect(seen || recipe.data?.selfHosted, url).toBe(true);
    }
  });

  it('leads to the account of every example that is told by the address alone', () => {
    for (const { url, says } of examples) {
      if (says.state !== 'account' || says.confidence !== 'address' || says.as !== 'page') continue;
      const { origin } = new URL(url);
      const { tenant, accountId } = says.ref;
      // A CRM that stands in a folder is opened there.
      const base = recipe.data?.selfHosted ? tenant.slice(new URL(url).host.length) : '';
      const there = recipe.recognise(new URL(recipe.accountAddress(origin + base, accountId, tenant)));
      expect(there, url).toMatchObject({ state: 'account', ref: { accountId } });
    }
  });

  it('comes to the end of an address of a hundred thousand parts', () => {
    const long = [...new Set(examples.map(({ url }) => new URL(url).pathname.split('/')[1] ?? 'a'))].join('/').concat('/');
    const many = long.repeat(Math.ceil(200_000 / long.length));
    const { origin } = new URL(examples.find(({ says }) => says.state === 'account')?.url ?? '');
    for (const address of [`${origin}/${many}1`, `${origin}/${many}?id=1#${many}1`, `${origin}/#${many}?record=${many}`]) {
      expect(recipe.recognise(new URL(address)).state).toMatch(/^(?:elsewhere|unrecognised|account)$/);
    }
  });

  it('owns no host but its own', () => {
    const own = all.map((pattern) => pattern.replace(/^https?:\/\/(?:\*\.)?|\/\*$/g, ''));
    const known = (host: string) => own.some((end) => host === end || host.endsWith(`.${end}`));
    const hosts = fc.domain().filter((host) => !known(host) && !/(?:force|salesforce)\./.test(host));
    fc.assert(fc.property(hosts, (host) => !recipe.ownsHost(host)));
  });

  it('answers any path of its hosts, never throws, never names an account that is not in the address', () => {
    const hosts = examples.map(({ url }) => new URL(url).origin).filter((origin) => origin !== 'null');
    const pieces = examples.flatMap(({ url }) => new URL(url).href.split(/(?=[/?#&=])/).slice(3));
    const part = fc.oneof(fc.constantFrom(...pieces), fc.webPath(), fc.string());
    const address = fc.tuple(fc.constantFrom(...hosts), fc.array(part, { maxLength: 8 }));
    fc.assert(
      fc.property(address, ([origin, parts]) => {
        const text = `${origin}/${parts.join('')}`;
        if (!URL.canParse(text)) return;
        const url = new URL(text);
        const answer = recipe.recognise(url);
        if (answer.state !== 'account') return;
        expect(z.safeParse(AccountRef, answer.ref).success).toBe(true);
        const key = recipe.id === 'salesforce' ? answer.ref.accountId.slice(0, 15) : answer.ref.accountId;
        const written = `${url.pathname}${url.search}${url.hash}`.toLowerCase();
        const shown = written.includes(key.toLowerCase()) || written.includes(encodeURIComponent(key).toLowerCase());
        const escaped = /%[0-9a-f]{2}/.test(written);
        expect(shown || escaped || answer.confidence === 'needs-confirmation').toBe(true);
      }),
      { numRuns: 300 },
    );
  });
});

describe('the scout', () => {
  it('says of a host that no recipe of its own knows that it is unknown', () => {
    expect(recognisePage(new URL('https://example.com/lightning/r/Account/0015g00000TsugiAAB/view'))).toEqual({
      recognition: { state: 'unrecognised', failed: 'unknown-host' },
    });
  });
});
