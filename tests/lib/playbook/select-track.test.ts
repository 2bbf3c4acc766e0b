import { describe, expect, it } from 'vitest';
import type { TalkTrack } from '@/lib/domain/playbook/talk-track';
import { selectTrack, type TrackQuery, trustOf } from '@/lib/playbook/select-track';

const TODAY = '2026-11-23';

function track(id: string, rest: Partial<TalkTrack> = {}): TalkTrack {
  return {
    id,
    title: { ja: id, en: id },
    offerIds: ['move'],
    kinds: [],
    industries: [],
    roles: [],
    stages: [],
    owner: '見本 花子',
    verifyEveryDays: 90,
    texts: {
      ja: { opening: `${id} ja`, points: [], verifiedOn: '2026-11-01' },
      en: { opening: `${id} en`, points: [], verifiedOn: '2026-11-01' },
    },
    ...rest,
  };
}

function choose(talkTracks: TalkTrack[], query: Partial<Omit<TrackQuery, 'playbook'>> = {}) {
  const decision = { kind: 'upsell', offerId: 'move', code: 'MATCH' } as const;
  return selectTrack({ decision, playbook: { talkTracks }, language: 'ja', today: TODAY, ...query });
}

describe('selectTrack (E1)', () => {
  const any = track('any', { offerIds: [], kinds: ['upsell'] });
  const own = track('own');
  const forTrade = track('trade', { industries: ['manufacturing'] });
  const forRole = track('role', { roles: ['it-head'] });
  const forStage = track('stage', { stages: ['expansion'] });
  const all = [any, own, forTrade, forRole, forStage];

  it('takes the track of the offer before one of its kind', () => {
    expect(choose([any, own])?.track.id).toBe('own');
    expect(choose([any])?.track.id).toBe('any');
    expect(choose([any], { decision: { kind: 'trial', offerId: 'other', code: 'MATCH' } })).toBeNull();
  });

  it('takes the most specific: role before industry before stage', () => {
    expect(choose(all, { role: 'it-head', industry: 'manufacturing', stage: 'expansion' })?.track.id).toBe('role');
    expect(choose(all, { industry: 'manufacturing', stage: 'expansion' })?.track.id).toBe('trade');
    expect(choose(all, { stage: 'expansion' })?.track.id).toBe('stage');
    expect(
      choose([forTrade, track('both', { industries: ['manufacturing'], stages: ['expansion'] })], {
        industry: 'manufacturing',
        stage: 'expansion',
      })?.score,
    ).toEqual({ offer: 32, code: 0, role: 0, industry: 4, stage: 2 });
  });

  it('never takes what asks for something unknown or different', () => {
    expect(choose(all)?.track.id).toBe('own');
    expect(choose([forTrade], { industry: 'retail' })).toBeNull();
  });

  it('prefers the better trusted of equals, then the lower id, whatever the order', () => {
    const stale = track('a-stale', { texts: { ja: { opening: 'x', points: [], verifiedOn: '2026-01-01' } } });
    expect(choose([stale, own])?.track.id).toBe('own');
    expect(choose([track('b'), track('a')])?.track.id).toBe('a');
    expect(choose([track('a'), track('b')])?.track.id).toBe('a');
  });

  it('speaks another language only where no track speaks the one asked for', () => {
    const japaneseOnly = track('ja-only', { roles: ['it-head'], texts: { ja: { opening: 'x', points: [] } } });
    expect(choose([japaneseOnly, own], { role: 'it-head', language: 'en' })).toMatchObject({
      track: { id: 'own' },
      language: 'en',
    });
    expect(choose([japaneseOnly], { role: 'it-head', language: 'en' })).toMatchObject({
      track: { id: 'ja-only' },
      language: 'ja',
    });
  });

  it('answers the code of a decision for no offer', () => {
    const ask = track('ask', { offerIds: [], kinds: ['no-offer'], codes: ['UNKNOWN_FACT'] });
    const call = track('call', { offerIds: [], kinds: ['no-offer'] });
    const quiet = (code: 'UNKNOWN_FACT' | 'NO_NEED') =>
      choose([ask, call], { decision: { kind: 'no-offer', offerId: null, code } })?.track.id;
    expect(quiet('UNKNOWN_FACT')).toBe('ask');
    expect(quiet('NO_NEED')).toBe('call');
  });
});

describe('trustOf (E3)', () => {
  const text = (verifiedOn?: string) => ({ opening: 'x', points: [], ...(verifiedOn ? { verifiedOn } : {}) });

  it('counts the interval to its last day', () => {
    expect(trustOf({ verifyEveryDays: 90 }, text('2026-08-25'), TODAY)).toBe('verified');
    expect(trustOf({ verifyEveryDays: 90 }, text('2026-08-24'), TODAY)).toBe('expired');
    expect(trustOf({ verifyEveryDays: 90 }, text(), TODAY)).toBe('unverified');
  });
});
