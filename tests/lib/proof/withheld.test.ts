import { describe, expect, it } from 'vitest';
import type { Testimonial } from '@/lib/domain/playbook/testimonial';
import { ProofPurpose } from '@/lib/domain/proof-use';
import type { ProofQuery } from '@/lib/proof/match-testimonial';
import { snapshotBuilder } from '../../support/snapshot-builder';
import { idsOf, query, reasonOf, sample, voice } from './voices';

const consent = (change: Partial<Testimonial['consent']>) => ({ consent: { ...voice.consent, ...change } });
const standing = (change: Partial<Testimonial['standing']>) => ({ standing: { ...voice.standing, ...change } });

describe('consent (F2)', () => {
  it('O195: each purpose needs its scope', () => {
    const told = ProofPurpose.options.map((purpose) =>
      (['internal', 'one-to-one', 'public'] as const).map((scope) => reasonOf(consent({ scope }), { purpose }) ?? 'told'),
    );
    expect(told).toEqual([
      ['told', 'told', 'told'],
      ['consent-internal', 'told', 'told'],
      ['consent-internal', 'consent-not-public', 'told'],
    ]);
  });

  it.each(ProofPurpose.options)('O195: lapsed consent covers no purpose (%s); its last day is the one it names', (purpose) => {
    const scope = 'public' as const;
    expect(reasonOf(consent({ scope, expiresOn: '2026-11-22' }), { purpose })).toBe('consent-expired');
    expect(reasonOf(consent({ scope, expiresOn: '2026-11-23' }), { purpose })).toBeUndefined();
  });

  it('O196: where the company may not be named, a text that names it stays back', () => {
    const quote = { ja: '仮名電機 では電話が減りました。' };
    expect(reasonOf({ quote })).toBe('names-company');
    expect(reasonOf({ quote, ...consent({ name: true }) })).toBeUndefined();
    expect(reasonOf({ describedAs: { ja: 'カナデンキ', en: 'Kamei, that is 仮名電機' } })).toBe('names-company');
  });

  it('O197: without the right to quote and without words of ours there is nothing to tell', () => {
    expect(reasonOf(consent({ quote: false }))).toBe('no-words');
    expect(reasonOf({ ...consent({ quote: false }), paraphrase: { ja: '良かった由。', en: 'They liked it.' } })).toBeUndefined();
    expect(reasonOf({ quote: { en: 'It helps.' } })).toBe('no-words');
  });
});

describe('liveness (F3, X5), each condition flipped', () => {
  it.each<[string, Partial<Testimonial>]>([
    ['consent-expired', consent({ expiresOn: '2026-11-22' })],
    ['churned', standing({ customer: false })],
    ['stopped-using', standing({ uses: false })],
    ['detractor', standing({ nps: 6 })],
    ['standing-too-old', standing({ checkedOn: '2025-11-22' })],
  ])('O198: %s', (reason, change) => {
    expect(reasonOf({})).toBeUndefined();
    expect(reasonOf(change)).toBe(reason);
    expect(idsOf(query([change]))).toEqual([]);
  });

  it('O199: the playbook says for how long a look at the standing counts', () => {
    const strict = { ...sample, policy: { ...sample.policy, proofStanding: { flagDays: 10, withholdDays: 20 } } };
    const asked = query([{}]);
    expect(idsOf({ ...asked, playbook: { ...strict, testimonials: [voice] } })).toEqual([]);
    expect(idsOf(asked)).toEqual(['voice']);
  });
});

describe('to whom (F5)', () => {
  const told = (rest: Partial<ProofQuery>, change: Partial<Testimonial> = {}) => reasonOf(change, rest) ?? 'told';

  it('O202: not to the quoted customer’s own company, by its name or by its record', () => {
    expect(told({}, { company: '見本精密工業(株)' })).toBe('own-company');
    expect(told({}, { accountId: '001000000000001AAA' })).toBe('own-company');
  });

  it('O202: not inside its own group, whether the CRM or the playbook says so', () => {
    const ofGroup = snapshotBuilder().calm().profile({ name: 'グループ会社', groupId: 'G-1' }).build();
    expect(told({ snapshot: ofGroup })).toBe('own-group');
    const sister = query([{}, { id: 'own', company: '見本精密工業株式会社' }]);
    expect(idsOf(sister)).toEqual([]);
  });

  it('O203: not to a competitor that it names, nor to one that names it', () => {
    expect(told({}, { competitors: ['株式会社　見本精密工業'] })).toBe('competitor');
    const own = { id: 'own', company: '見本精密工業株式会社', groupId: 'G-2', competitors: ['（株）仮名電機'] };
    expect(idsOf(query([{}, own]))).toEqual([]);
    expect(idsOf(query([{}, { ...own, competitors: [] }]))).toEqual(['voice']);
  });

  it('O203: not to an account that buys from the quoted company what it could buy from us', () => {
    const rival = snapshotBuilder()
      .calm()
      .competitors([{ name: '仮名電機' }])
      .build();
    expect(told({ snapshot: rival })).toBe('competitor');
  });

  it('O204: to nobody whose name is unknown', () => {
    const nameless = snapshotBuilder().calm().unknown('profile').build();
    expect(told({ snapshot: nameless })).toBe('listener-unknown');
    expect(told({ snapshot: nameless }, { competitors: [] })).toBe('listener-unknown');
  });
});
