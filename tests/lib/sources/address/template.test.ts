import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { subdomainHost } from '@/lib/sources/address/subdomain';
import { checkTemplate, fillTemplate, placeholdersOf } from '@/lib/sources/address/template';

const RULES = { granted: ['https://api.example.com'] };
const TEMPLATE = 'https://api.example.com/v1/accounts/{externalId}?site={domain}&x=1';

function template(text = TEMPLATE) {
  const checked = checkTemplate(text, RULES);
  if (!checked.ok) throw new Error(checked.refusal.code);
  return checked.value;
}

describe('an address template', () => {
  it('is filled with encoded values', () => {
    const filled = fillTemplate(template(), { externalId: 'a/b?c#d&e é', domain: 'mihon.example' }, RULES);
    expect(filled.ok && filled.value.href).toBe(
      'https://api.example.com/v1/accounts/a%2Fb%3Fc%23d%26e%20%C3%A9?site=mihon.example&x=1',
    );
    expect(placeholdersOf(template())).toEqual(['externalId', 'domain']);
  });

  it.each([
    ['https://{domain}/v1', 'placeholder-in-host', 8],
    ['https://api.example.com{domain}/v1', 'placeholder-in-host', 23],
    ['https://api.example.com:{externalId}/v1', 'placeholder-in-host', 24],
    ['{domain}://api.example.com/', 'placeholder-in-host', 0],
    ['https:{externalId}', 'placeholder-in-host', 6],
    ['https://api.example.com/{site}', 'unknown-placeholder', 24],
    ['https://api.example.com/{}', 'unknown-placeholder', 24],
    ['https://api.example.com/{constructor}', 'unknown-placeholder', 24],
    ['https://api.example.com/{externalId', 'open-brace', 24],
    ['https://api.example.com/externalId}', 'open-brace', 34],
    ['https://api.example.com/{externalId}}', 'open-brace', 36],
    ['https://api.example.com/?key={{secret:apiKey}}', 'secret-in-address', 29],
  ])('%s: %s', (text, code, at) => expect(checkTemplate(text, RULES)).toMatchObject({ ok: false, refusal: { code, at } }));

  it.each([
    ['https://127.0.0.1/{externalId}', 'ip-literal'],
    ['https://localhost/{externalId}', 'host-local'],
    ['file:///{externalId}', 'scheme'],
    ['https://a:b@api.example.com/{externalId}', 'credentials'],
    ['https://evil.example/{externalId}', 'not-granted'],
    ['https://api.example.com/#{externalId}', 'fragment'],
  ])('%s is judged as any address: %s', (text, code) =>
    expect(checkTemplate(text, RULES)).toMatchObject({ ok: false, refusal: { code } }),
  );

  it.each(['', '.', '..', '...', 'a\nb', '\u0000', '\ud800', 'x'.repeat(256), undefined])(
    'refuses the value %j',
    (externalId) => {
      const values = externalId === undefined ? { domain: 'd.example' } : { externalId, domain: 'd.example' };
      expect(fillTemplate(template(), values, RULES)).toMatchObject({ refusal: { code: 'bad-value', value: 'externalId' } });
    },
  );

  it('leads two values that make dots together nowhere', () => {
    const dots = template('https://api.example.com/v1/.{externalId}/x');
    expect(fillTemplate(dots, { externalId: 'a' }, RULES).ok).toBe(true);
    expect(fillTemplate(dots, { externalId: '.' }, RULES).ok).toBe(false);
  });

  it('whatever the values are, only the account part of the path changes', () => {
    fc.assert(
      fc.property(fc.string({ unit: 'binary', maxLength: 40 }), fc.webUrl(), (externalId, domain) => {
        const filled = fillTemplate(template(), { externalId, domain }, RULES);
        if (!filled.ok) return;
        const { origin, pathname, searchParams } = filled.value;
        expect(origin).toBe('https://api.example.com');
        expect(pathname.split('/').length).toBe(4);
        expect(decodeURIComponent(pathname.split('/')[3] ?? '')).toBe(externalId);
        expect([...searchParams.keys()]).toEqual(['site', 'x']);
      }),
      { numRuns: 1000 },
    );
  });
});

describe('the name below a service', () => {
  it('is one label', () => {
    expect(subdomainHost('Mihon-Cloud ', 'chargebee.com')).toEqual({ ok: true, value: 'mihon-cloud.chargebee.com' });
    for (const name of ['', 'a.b', 'a/', 'evil.example/', 'a@b', 'a:1', '-a', 'xn--a', 'あ', 'a#', 'x'.repeat(64)])
      expect(subdomainHost(name, 'chargebee.com')).toMatchObject({ refusal: { code: 'host-malformed' } });
  });
});
