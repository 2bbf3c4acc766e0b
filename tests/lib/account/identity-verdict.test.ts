import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { identityVerdict } from '@/lib/account/identity-verdict';
import { IDENTITY, REF } from './fake-ports';

const agreed = { page: IDENTITY, held: IDENTITY, pageRef: REF, snapshotRef: REF };
const other = { orgId: '00D000000000002EAA', userId: '005000000000002AAA' };

describe('the verdict on identity', () => {
  it('is agreed where org, user and record are the same, in either form of an id', () => {
    expect(identityVerdict(agreed)).toEqual({ state: 'agreed' });
    const short = { orgId: IDENTITY.orgId.slice(0, 15), userId: IDENTITY.userId.slice(0, 15) };
    expect(identityVerdict({ ...agreed, page: short })).toEqual({ state: 'agreed' });
    const pageRef = { ...REF, accountId: REF.accountId.slice(0, 15), tenant: 'Mihon.my.salesforce.com' };
    expect(identityVerdict({ ...agreed, pageRef })).toEqual({ state: 'agreed' });
  });

  it('names what differs', () => {
    expect(identityVerdict({ ...agreed, held: { ...IDENTITY, orgId: other.orgId } })).toEqual({ state: 'mismatch', what: 'org' });
    expect(identityVerdict({ ...agreed, page: { ...IDENTITY, userId: other.userId } })).toEqual({
      state: 'mismatch',
      what: 'user',
    });
    for (const change of [{ accountId: '001000000000009AAA' }, { tenant: 'other.my.salesforce.com' }, { crm: 'other' }]) {
      const snapshotRef = { ...REF, ...change };
      expect(identityVerdict({ ...agreed, snapshotRef })).toEqual({ state: 'mismatch', what: 'record' });
    }
  });

  it('is unconfirmed where a word is missing, and a contradiction outweighs that', () => {
    expect(identityVerdict({ ...agreed, page: {} })).toEqual({ state: 'unconfirmed', missing: ['org', 'user'] });
    expect(identityVerdict({ ...agreed, held: null, snapshotRef: null })).toEqual({
      state: 'unconfirmed',
      missing: ['connection', 'record'],
    });
    expect(identityVerdict({ ...agreed, page: { userId: other.userId } })).toEqual({ state: 'mismatch', what: 'user' });
  });

  it('agrees on nothing but the same three', () => {
    const id = fc.constantFrom(IDENTITY.orgId, other.orgId, IDENTITY.userId, other.userId, '', 'x');
    const identity = fc.record({ orgId: id, userId: id });
    const ref = fc.record({ crm: fc.constantFrom('salesforce', 'other'), tenant: fc.constantFrom('a', 'b'), accountId: id });
    fc.assert(
      fc.property(identity, identity, ref, ref, (page, held, pageRef, snapshotRef) => {
        const same = JSON.stringify([page, pageRef]) === JSON.stringify([held, snapshotRef]);
        expect(identityVerdict({ page, held, pageRef, snapshotRef }).state).toBe(same ? 'agreed' : 'mismatch');
      }),
    );
  });
});
