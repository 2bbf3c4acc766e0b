import { describe, expect, it } from 'vitest';
import { NO_HISTORY, type OutcomeKind } from '@/lib/domain/history';
import type { VoiceRequest } from '@/lib/domain/journal';
import { samplePlaybook } from '@/lib/playbook/sample-playbook';
import { type VoiceQuery, voiceDue } from '@/lib/proof/voice-due';
import { voiceRequestText } from '@/lib/proof/voice-request';
import { SnapshotBuilder, TODAY_MS } from '@/tests/support/snapshot-builder';

const DAY = 86_400_000;
const playbook = samplePlaybook();
const calm = () => new SnapshotBuilder().nps([7]).build();
const told = (kind: OutcomeKind, days: number) => ({
  outcomes: [{ id: 'o', offerId: 'plan-up', kind, atMs: TODAY_MS - days * DAY, contactId: '003-1' }],
});
const asked = (days: number): VoiceRequest => ({
  kind: 'voice-request',
  id: 'v',
  atMs: TODAY_MS - days * DAY,
  requestId: 'r',
  state: 'refused',
  language: 'ja',
});
const due = (over: Partial<VoiceQuery>) =>
  voiceDue({ snapshot: calm(), history: NO_HISTORY, requests: [], playbook, today: '2026-11-23', ...over });

describe('when a comment may be asked for (S14)', () => {
  it('after a yes, for a month, of the person who gave it', () => {
    expect(due({ history: told('won', 3) })).toEqual({ because: 'won', offerId: 'plan-up', contactId: '003-1' });
    expect(due({ history: told('accepted', 30) })).not.toBeNull();
    expect(due({ history: told('accepted', 31) })).toBeNull();
    expect(due({ history: told('presented', 1) })).toBeNull();
  });

  it('of a promoter whose answer is fresh, and of nobody else', () => {
    expect(due({ snapshot: new SnapshotBuilder().nps([9]).build() })).toEqual({ because: 'promoter', contactId: '003-1' });
    expect(due({ snapshot: new SnapshotBuilder().nps([8]).build() })).toBeNull();
    expect(due({ snapshot: new SnapshotBuilder().nps([9], playbook.policy.npsFreshDays + 1).build() })).toBeNull();
  });

  it('never twice within the policy’s days, whatever came of it', () => {
    const promoter = new SnapshotBuilder().nps([10]).build();
    expect(due({ snapshot: promoter, requests: [asked(180)] })).toBeNull();
    expect(due({ snapshot: promoter, requests: [asked(181)] })).not.toBeNull();
    const often = { ...playbook, policy: { ...playbook.policy, voiceRequestDays: 10 } };
    expect(due({ snapshot: promoter, playbook: often, requests: [asked(11)] })).not.toBeNull();
  });

  it('never of who wants no contact', () => {
    const snapshot = new SnapshotBuilder().nps([10]).build();
    const people = [{ id: '003-1', name: '見本 花子', optedOut: true }];
    snapshot.facets.contacts = { state: 'present', value: { people, touches: [] }, source: 'salesforce', fetchedAtMs: TODAY_MS };
    expect(due({ snapshot })).toBeNull();
    expect(due({ snapshot, history: told('won', 1) })).toBeNull();
  });
});

describe('the request', () => {
  it.each(['ja', 'en'] as const)('in %s names product, scope, end and how to withdraw, and invents no names', (language) => {
    const facts = { company: undefined, person: undefined, product: '見本ワーク', expiresOn: '2027-11-23' };
    const text = voiceRequestText(facts, language);
    for (const part of ['見本ワーク', '2027-11-23', language === 'ja' ? '取り消し' : 'withdraw']) expect(text).toContain(part);
    expect(text).not.toContain('undefined');
  });
});
