import { describe, expect, it } from 'vitest';
import { ProofUse } from '@/lib/domain/proof-use';
import { z } from '@/lib/domain/z';
import { usesByReference } from '@/lib/proof/fatigue';
import { proofFor } from '@/lib/proof/match-testimonial';
import { proofUseEvent } from '@/lib/proof/proof-use-event';
import { idsOf, query, TODAY } from './voices';

const use = (id: string, change: Partial<ProofUse> = {}): ProofUse => ({
  id,
  testimonialId: 'voice',
  onDate: '2026-10-01',
  purpose: 'one-to-one',
  ...change,
});
const three = [use('1'), use('2'), use('3', { purpose: 'publish' })];
const voices = [{}, { id: 'sibling', company: '（株）仮名電機' }, { id: 'next', company: '架空工業株式会社', region: 'kyushu' }];

describe('how often a reference is used (F4)', () => {
  it('O207: over the cap of the quarter its company rests, whichever voice was used, and the next best is told', () => {
    const asked = query(voices);
    expect(idsOf({ ...asked, uses: three.slice(1) })).toEqual(['sibling', 'voice', 'next']);
    const proof = proofFor({ ...asked, uses: three });
    expect(proof.voices.map((match) => match.testimonial.id)).toEqual(['next']);
    expect(proof.withheld.map(({ testimonial, reason }) => [testimonial.id, reason])).toEqual([
      ['voice', 'tired'],
      ['sibling', 'tired'],
    ]);
  });

  it('O207: a use counts once by its id, in its own calendar quarter, and a rep’s own look is none', () => {
    const count = (...uses: ProofUse[]) => [...usesByReference(query(voices).playbook, uses, TODAY).values()];
    expect(count(use('1'), use('1'), use('1', { onDate: '2026-12-31' }))).toEqual([1]);
    expect(
      count(use('1', { onDate: '2026-09-30' }), use('2', { onDate: '2025-11-23' }), use('3', { onDate: '2027-01-01' })),
    ).toEqual([]);
    expect(count(use('1', { purpose: 'show-internal' }), use('2', { testimonialId: 'gone' }))).toEqual([]);
    expect(count(use('1'), use('2', { testimonialId: 'sibling' }), use('3', { testimonialId: 'next' }))).toEqual([2, 1]);
  });

  it('O207: a tired reference may still be looked at inside', () => {
    const asked = query([{}], { uses: three });
    expect(idsOf(asked)).toEqual([]);
    expect(idsOf({ ...asked, purpose: 'show-internal' })).toEqual(['voice']);
  });

  it('O207: a new quarter begins with nothing used', () => {
    const consent = { scope: 'one-to-one' as const, name: false, logo: false, expiresOn: '2027-12-31' };
    expect(idsOf(query([{ consent }], { uses: three, today: '2027-01-01' }))).toEqual(['voice']);
  });
});

describe('logging a use as influence (F6)', () => {
  const facts = {
    testimonialId: 'voice',
    today: TODAY,
    purpose: 'one-to-one' as const,
    accountKey: 'salesforce|a',
    offerId: 'o',
  };

  it('O208: holds voice, day, purpose, account and offer', () => {
    const event = proofUseEvent(facts);
    expect(z.safeParse(ProofUse, event).success).toBe(true);
    expect(event).toMatchObject({ testimonialId: 'voice', onDate: TODAY, accountKey: 'salesforce|a', offerId: 'o' });
    expect(Object.keys(proofUseEvent({ ...facts, accountKey: undefined, offerId: undefined }))).not.toContain('accountKey');
  });

  it('O208: the same voice to the same account on one day for one purpose is one use', () => {
    const { id } = proofUseEvent(facts);
    expect(proofUseEvent({ ...facts, offerId: 'another' }).id).toBe(id);
    const others = [
      { ...facts, today: '2026-11-24' },
      { ...facts, testimonialId: 'next' },
      { ...facts, accountKey: 'salesforce|b' },
      { ...facts, purpose: 'publish' as const },
    ];
    expect(new Set([id, ...others.map((other) => proofUseEvent(other).id)]).size).toBe(5);
  });

  it.each([{ onDate: '2026-02-30' }, { id: '' }, { purpose: 'resale' }])('O208: refuses %o', (change) => {
    expect(z.safeParse(ProofUse, { ...use('1'), ...change }).success).toBe(false);
  });
});
