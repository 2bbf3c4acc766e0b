import { describe, expect, it } from 'vitest';
import { Language } from '@/lib/domain/language';
import { checkPlaybook } from '@/lib/playbook/check-playbook';
import { samplePlaybook } from '@/lib/playbook/sample-playbook';
import { selectTrack, trustOf } from '@/lib/playbook/select-track';
import { speaksFor } from '@/lib/proof/likeness';
import { withheldBecause } from '@/lib/proof/withheld';
import { signals } from '@/lib/signals/registry';
import { signalInput } from '@/lib/signals/signal-input';
import { snapshotBuilder, TODAY_MS } from '../support/snapshot-builder';

const playbook = samplePlaybook();
const TODAY = '2026-11-23';

describe('the playbook that ships', () => {
  it('holds together: every reference, signal, unit, tier and token', () => {
    expect(signals.size).toBeGreaterThan(20);
    expect(checkPlaybook(playbook, [...signals.values()])).toEqual([]);
  });

  it('says that it is a sample, in its mark and in its name', () => {
    expect(playbook.sample).toBe(true);
    expect(playbook.name.ja).toContain('サンプル');
    expect(playbook.name.en.toLowerCase()).toContain('sample');
  });

  it('is as large as a believable vendor', () => {
    const bilingual = playbook.talkTracks.filter((track) => Language.options.every((language) => track.texts[language]));
    expect(playbook.products.length).toBeGreaterThanOrEqual(3);
    expect(playbook.plans.length).toBeGreaterThanOrEqual(4);
    expect(playbook.addOns.length).toBeGreaterThanOrEqual(6);
    expect(playbook.offers.length).toBeGreaterThanOrEqual(16);
    expect(bilingual.length).toBeGreaterThanOrEqual(32);
    expect(playbook.testimonials.length).toBeGreaterThanOrEqual(30);
  });

  it('has every kind of offer and every kind of price', () => {
    const kinds = ['campaign', 'cross-sell', 'downsell', 'recovery', 'trial', 'upsell', 'volume-discount'];
    expect([...new Set(playbook.offers.map((offer) => offer.kind))].sort()).toEqual(kinds);
    const prices = ['flat', 'graduated', 'overage', 'package', 'per-unit', 'volume'];
    expect([...new Set(playbook.priceModels.map((model) => model.kind))].sort()).toEqual(prices);
  });

  it('holds voices in both languages, some withdrawn for each of the ways to go, some edited, told in our words or by a lever', () => {
    const reasons = playbook.testimonials.map((one) => withheldBecause(one, { name: 'x', groupId: undefined }, TODAY));
    expect(new Set(playbook.testimonials.map((one) => one.verbatimIn))).toEqual(new Set(['ja', 'en']));
    const gone = ['churned', 'consent-expired', 'consent-internal', 'detractor', 'standing-too-old', 'stopped-using'];
    expect(new Set(reasons)).toEqual(new Set([null, ...gone]));
    const has = (what: (voice: (typeof playbook.testimonials)[number]) => unknown) => playbook.testimonials.some(what);
    expect([has((one) => one.asSaid), has((one) => one.paraphrase), has((one) => one.lever)]).toEqual([true, true, true]);
  });
});

describe('what a rep is given to ask', () => {
  const missing = [...signals.values()].flatMap((signal) => {
    const of = signal.of === 'metric' ? 'seats' : signal.of === 'feature' ? 'api' : signal.of && 'work';
    const reading = signal.derive(signalInput(snapshotBuilder().build(), playbook, TODAY_MS), of);
    return reading.state === 'unknown' ? reading.missing : [];
  });

  it('has a question for every fact that a signal can miss', () => {
    const asked = playbook.policy.discoveryQuestions.map((question) => question.fact);
    const unasked = new Set(missing.filter((path) => !asked.some((fact) => path === fact || path.startsWith(`${fact}.`))));
    expect(missing.length).toBeGreaterThan(20);
    expect([...unasked]).toEqual([]);
  });

  it('meets words that are verified, expired and never verified', () => {
    const trusts = playbook.talkTracks.flatMap((track) => Object.values(track.texts).map((text) => trustOf(track, text, TODAY)));
    expect(new Set(trusts)).toEqual(new Set(['verified', 'expired', 'unverified']));
  });
});

describe.each(playbook.offers.map((offer) => [offer.id, offer] as const))('offer %s', (_, offer) => {
  it.each(Language.options)('has words of its own in %s, with answers to refusals', (language) => {
    const selected = selectTrack({
      decision: { kind: offer.kind, offerId: offer.id, code: 'MATCH' },
      playbook,
      language,
      today: TODAY,
    });
    expect(selected?.track.offerIds).toContain(offer.id);
    expect(selected?.language).toBe(language);
    expect(Object.keys(selected?.text.answers ?? {}).length).toBeGreaterThanOrEqual(3);
  });

  it('has a voice that may be told, unless it mends', () => {
    const live = playbook.testimonials.filter(
      (one) => speaksFor(one, offer, playbook) && withheldBecause(one, { name: '新規商会', groupId: undefined }, TODAY) === null,
    );
    expect(live.length).toBeGreaterThanOrEqual(offer.kind === 'recovery' ? 0 : 1);
  });
});

describe('the words for no offer', () => {
  const idFor = (code: 'NO_NEED' | 'UNKNOWN_FACT' | 'BLOCKED' | 'NPS_GATE', stage?: 'onboarding') =>
    selectTrack({ decision: { kind: 'no-offer', offerId: null, code }, playbook, stage, language: 'ja', today: TODAY })?.track.id;

  it('thank, ask, settle, listen and wait, each where it is due', () => {
    expect(idFor('NO_NEED')).toBe('no-offer-thank');
    expect(idFor('UNKNOWN_FACT')).toBe('no-offer-ask');
    expect(idFor('BLOCKED')).toBe('no-offer-blocked');
    expect(idFor('BLOCKED', 'onboarding')).toBe('no-offer-wait-onboarding');
    expect(idFor('NPS_GATE')).toBe('no-offer-listen');
  });
});
