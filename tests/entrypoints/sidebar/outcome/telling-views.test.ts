import { describe, expect, it } from 'vitest';
import { tellingViews } from '@/entrypoints/sidebar/outcome/telling-views';
import type { Effect } from '@/lib/domain/effect';

const ref = { crm: 'salesforce', tenant: 'mihon.my.salesforce.com', accountId: '1' };
const identity = { orgId: 'o', userId: 'u' };
const effect = (id: string, more: Partial<Effect> = {}): Effect => ({
  id,
  ref,
  identity,
  draft: { kind: 'note', subject: id, body: '' },
  state: 'waiting',
  createdMs: 0,
  nextMs: 0,
  attempts: 0,
  ...more,
});
const at = { ref, identity, online: true, nowMs: 100_000 };
const states = (effects: Effect[], more = {}) => tellingViews(effects, { ...at, ...more }).tellings.map(({ state }) => state);

describe('what is on its way', () => {
  it('is soon, tried again, under way, there for a while, or stuck', () => {
    const sent = effect('e', { state: 'sent', sentMs: 90_000 });
    const all = [
      effect('a'),
      effect('b', { attempts: 2 }),
      effect('c', { state: 'sending' }),
      sent,
      effect('f', { state: 'stuck' }),
    ];
    expect(states(all)).toEqual(['soon', 'again', 'sending', 'sent', 'stuck']);
    expect(states([effect('e', { state: 'sent', sentMs: 1 })])).toEqual([]);
  });

  it('waits for the network where there is none', () => {
    expect(states([effect('a'), effect('b', { attempts: 2 })], { online: false })).toEqual(['offline', 'offline']);
  });

  it('is told for this account, counted for others of this user, and silent about anybody else', () => {
    const elsewhere = effect('b', { ref: { ...ref, accountId: '2' } });
    const stranger = effect('c', { identity: { ...identity, userId: 'v' } });
    const otherHost = effect('d', { ref: { ...ref, tenant: 'other.my.salesforce.com' } });
    const view = tellingViews([effect('a'), elsewhere, stranger, otherHost], at);
    expect(view.tellings.map(({ id }) => id)).toEqual(['a']);
    expect(view.elsewhere).toBe(1);
  });
});
