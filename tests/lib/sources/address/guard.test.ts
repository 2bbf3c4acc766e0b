import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import en from '@/lib/i18n/locales/en.json';
import ja from '@/lib/i18n/locales/ja.json';
import { type AddressRules, checkAddress, checkRedirect, refusalError } from '@/lib/sources/address/guard';
import { isIpLiteral, isLocalName } from '@/lib/sources/address/local-names';
import { REFUSAL_CODES } from '@/lib/sources/address/refusal';
import { BYPASSES } from './bypasses';

const RULES: AddressRules = {
  granted: ['https://api.example.com', 'https://*.corp-data.example/*', 'https://*/*', 'https://*.com/*'],
};
const cases = Object.entries(BYPASSES).flatMap(([code, list]) => list.map((address) => ({ code, address })));
const codeOf = (address: string, rules = RULES) => {
  const checked = checkAddress(address, rules);
  return checked.ok ? 'ok' : checked.refusal.code;
};

describe('addresses that are refused', () => {
  it('are many', () => expect(cases.length).toBeGreaterThanOrEqual(100));

  it.each(cases)('$code: $address', ({ code, address }) => expect(codeOf(address)).toBe(code));

  it('too long ones', () => expect(codeOf(`https://api.example.com/${'x'.repeat(2048)}`)).toBe('too-long'));

  it('say which part, with what it reads as, and show neither a password nor a control character', () => {
    expect(checkAddress('https://аpi.example.com/', RULES)).toMatchObject({
      refusal: { part: 'host', value: new URL('https://аpi.example.com/').hostname },
    });
    expect(checkAddress('https://0x7f.1/', RULES)).toMatchObject({ refusal: { part: 'host', value: '127.0.0.1' } });
    expect(JSON.stringify(checkAddress('https://u:secret@api.example.com/', RULES))).not.toContain('secret');
    expect(checkAddress('https://api.example.com/\u202e', RULES)).toMatchObject({ refusal: { value: '\\u{202e}', at: 24 } });
    const port = checkAddress('https://api.example.com:8443/', RULES);
    expect(port).toMatchObject({ refusal: { part: 'port', value: '8443' } });
    expect(!port.ok && refusalError(port.refusal)).toEqual({ kind: 'misconfigured', field: 'address.port (port)' });
  });
});

it('every refusal has words in every language, and no words are of one that is gone', () => {
  const under = (messages: object) => Object.keys(messages).flatMap((key) => /^address\.refused\.(.+)/.exec(key)?.[1] ?? []);
  for (const messages of [en, ja]) expect(under(messages)).toEqual([...REFUSAL_CODES].toSorted());
});

describe('addresses that are called', () => {
  it.each([
    'https://api.example.com',
    'https://api.example.com/',
    'HTTPS://API.Example.com/v1/accounts/a%20b%2Fc?x=1&y=%E8%A6%8B',
    'https://api.example.com:443/v1',
    'https://corp-data.example/',
    'https://eu.corp-data.example/v1',
  ])('%s', (address) => expect(codeOf(address)).toBe('ok'));

  it('on a port that was named', () => {
    const rules = { granted: ['https://api.example.com:8443/*'] };
    expect(codeOf('https://api.example.com:8443/v1', rules)).toBe('ok');
    expect(codeOf('https://api.example.com/v1', rules)).toBe('not-granted');
  });

  it('local or without TLS, only where the policy names the very origin, it is granted, and written as named', () => {
    const granted = ['http://10.0.0.5:8069', 'https://db.internal', 'http://intranet'];
    const rules = { granted, allow: ['http://10.0.0.5:8069', 'https://db.internal'] };
    expect(codeOf('http://10.0.0.5:8069/x', rules)).toBe('ok');
    expect(codeOf('https://db.internal/x', rules)).toBe('ok');
    expect(codeOf('http://167772165:8069/x', rules)).toBe('host-disguised');
    expect(codeOf('http://10.0.0.5/x', rules)).toBe('scheme');
    expect(codeOf('https://10.0.0.5/x', rules)).toBe('ip-literal');
    expect(codeOf('http://intranet/x', rules)).toBe('scheme');
    expect(codeOf('https://db.internal/x', { granted: [], allow: rules.allow })).toBe('not-granted');
    expect(codeOf('https://u:p@db.internal/x', rules)).toBe('credentials');
    expect(codeOf('file://db.internal/x', rules)).toBe('scheme');
  });

  it('in a demo: plain http to this machine and to no other', () => {
    const rules = { granted: ['http://localhost:4180', 'http://127.0.0.1:4180'], demo: true };
    expect(codeOf('http://localhost:4180/x', rules)).toBe('ok');
    expect(codeOf('http://127.0.0.1:4180/x', rules)).toBe('ok');
    expect(codeOf('http://localhost:4181/x', rules)).toBe('port');
    expect(codeOf('http://10.0.0.5:4180/x', rules)).toBe('scheme');
    expect(codeOf('http://localhost.evil.example/x', rules)).toBe('scheme');
  });
});

describe('an answer from elsewhere', () => {
  const asked = new URL('https://api.example.com/v1');
  it.each(['https://evil.example/v1', 'http://api.example.com/v1', 'https://api.example.com:8443/', 'data:,x', '', 'null'])(
    'is refused: %s',
    (final) => expect(checkRedirect(asked, final)).toMatchObject({ ok: false, refusal: { code: 'redirected' } }),
  );
  it('is taken from the same origin', () => expect(checkRedirect(asked, 'https://api.example.com/v2?x').ok).toBe(true));
});

describe('whatever is written', () => {
  const tricky = fc.string({ unit: fc.constantFrom(...'aé.:/@?#[]%0127x\\ -。１httpslocalhost'.split('')), maxLength: 30 });

  it('only a granted https origin is ever called, exactly as written', () => {
    const address = fc.oneof(
      tricky,
      tricky.map((rest) => `https://${rest}`),
      tricky.map((rest) => `https://api.example.com${rest}`),
    );
    fc.assert(
      fc.property(address, (text) => {
        const checked = checkAddress(text, RULES);
        if (!checked.ok) return checked.refusal.value.length <= 80;
        const { origin, username, password, hash } = checked.value;
        expect([origin, username, password, hash]).toEqual(['https://api.example.com', '', '', '']);
        return true;
      }),
      { numRuns: 3000 },
    );
  });

  it('no spelling of a number passes, even where everything is granted', () => {
    const spelled = fc.tuple(fc.nat({ max: 0xffffffff }), fc.constantFrom(10, 16, 8)).map(([n, base]) => {
      const digits = n.toString(base);
      return base === 16 ? `0x${digits}` : base === 8 ? `0${digits}` : digits;
    });
    fc.assert(
      fc.property(spelled, (number) => {
        const host = new URL(`https://${number}/`).hostname;
        expect(isIpLiteral(host)).toBe(true);
        expect(codeOf(`https://${number}/`, { granted: [`https://${host}`] })).toBe('ip-literal');
      }),
    );
  });

  it('a name of one label is local', () => fc.assert(fc.property(fc.stringMatching(/^[a-z0-9-]{1,20}$/), isLocalName)));
});
