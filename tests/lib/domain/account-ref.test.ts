import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { cacheKeyOf, scopeKeyOf } from '@/lib/domain/account-ref';

const part = fc.string({ minLength: 1, maxLength: 12, unit: 'binary' }).filter((text) => text.isWellFormed());
const owner = fc.record({ crm: part, tenant: part, accountId: part, orgId: part, userId: part });

describe('cacheKeyOf', () => {
  it('differs as soon as one part differs, whatever characters the parts hold', () => {
    fc.assert(
      fc.property(owner, owner, (a, b) => {
        const same = JSON.stringify(a) === JSON.stringify(b);
        expect(cacheKeyOf(a, a) === cacheKeyOf(b, b)).toBe(same);
      }),
    );
  });

  it('starts with the scope of its user and of no other', () => {
    fc.assert(
      fc.property(owner, owner, (a, b) => {
        expect(cacheKeyOf(a, a).startsWith(`${scopeKeyOf(a, a)}|`)).toBe(true);
        if (scopeKeyOf(a, a) !== scopeKeyOf(b, b)) expect(cacheKeyOf(a, a).startsWith(`${scopeKeyOf(b, b)}|`)).toBe(false);
      }),
    );
  });

  it('keeps apart what a plain join would mix up', () => {
    const identity = { orgId: 'o', userId: 'u' };
    expect(cacheKeyOf({ crm: 'a|b', tenant: 'c', accountId: 'd' }, identity)).not.toBe(
      cacheKeyOf({ crm: 'a', tenant: 'b|c', accountId: 'd' }, identity),
    );
  });
});
