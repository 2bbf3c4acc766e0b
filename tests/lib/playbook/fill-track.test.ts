import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import type { Decision } from '@/lib/domain/decision/decision';
import type { Language } from '@/lib/domain/language';
import { COPY_AGE_FACTOR, fillText, fillTrack } from '@/lib/playbook/fill-track';
import { samplePlaybook } from '@/lib/playbook/sample-playbook';
import { TOKENS, type TokenInput, type TokenValue } from '@/lib/playbook/tokens';
import { snapshotBuilder, TODAY_MS } from '../../support/snapshot-builder';

const yen = (minor: number) => ({ minor, currency: 'JPY' });
const price: NonNullable<Decision['price']> = {
  now: yen(72_000),
  nowQuantity: 40,
  proposed: yen(129_600),
  proposedQuantity: 48,
  difference: yen(57_600),
  period: 'month',
  lines: [],
};

function input(rest: Partial<TokenInput> = {}): TokenInput {
  const snapshot = snapshotBuilder().calm().meter('seats', [30, 31, 32, 33, 34, 35, 36, 37], 40).build();
  const decision = { offerId: 'standard-to-business', price };
  return { snapshot, playbook: samplePlaybook(), decision, today: '2026-11-23', nowMs: TODAY_MS, language: 'ja', ...rest };
}

/** Writes a value as plainly as can be, so that a test sees the raw fact. */
const plain = (value: TokenValue): string => (value.kind === 'money' ? String(value.value.minor) : String(value.value));
const fill = (template: string, rest: Partial<TokenInput> = {}) => fillText(template, input(rest), plain);

describe('fillText (E2)', () => {
  it.each([
    ['{account.name}', '見本精密工業株式会社'],
    ['{plan.name}', 'Standard'],
    ['{seats.used}/{seats.bought}/{seats.free}', '37/40/3'],
    ['{utilisation.percent}', '0.925'],
    ['{metric.used} of {metric.limit} {metric.unit}', '37 of 40 席'],
    // 1 seat every 30 days, 3 seats left: 90 days after 2026-11-23.
    ['{runout.date}', '2027-02-21'],
    ['{renewal.date} {notice.date}', '2027-07-11 2027-06-11'],
    ['{firsttalk.date}', '2027-05-21'],
    ['{nps.date}', '2026-10-24'],
    ['{offer.plan} {seats.proposed}', 'Business 48'],
    ['{price.now}→{price.proposed} (+{price.difference})', '72000→129600 (+57600)'],
  ])('%s becomes %s', (template, text) => {
    expect(fill(template)).toMatchObject({ text, blockedBy: [] });
  });

  it('subtracts notice, approval and trial from the renewal (practice 6)', () => {
    const snapshot = snapshotBuilder().calm().plan({ renewalOn: '2027-03-31', noticeDays: 30 }).build();
    const decision = { offerId: 'business-trial', price: null };
    expect(fill('{firsttalk.date}, {trial.days}', { snapshot, decision }).text).toBe('2027-01-25, 14');
  });

  it('says a saving as a saving and a rise as a rise, never the other way round', () => {
    const falling = { ...price, difference: yen(-9_000) };
    expect(fill('{price.saving}', { decision: { offerId: 'business-to-standard', price: falling } }).text).toBe('9000');
    expect(fill('{price.difference}', { decision: { offerId: 'business-to-standard', price: falling } }).text).toBeNull();
    expect(fill('{price.saving}').text).toBeNull();
  });

  it('blocks copying and names the fact that is missing', () => {
    const snapshot = snapshotBuilder().calm().unknown('usage').build();
    const filled = fill('いま{seats.used}名です', { snapshot });
    expect(filled.text).toBeNull();
    expect(filled.blockedBy).toEqual([
      { type: 'token', token: 'seats.used', state: 'missing', kind: 'count', facet: 'usage', fact: 'usage.seats' },
    ]);
  });

  it('blocks copying a fact that is too old, and still shows it', () => {
    const freshMs = samplePlaybook().policy.freshness.facets.usage ?? 0;
    const fetchedAtMs = TODAY_MS - 60_000;
    const at = (ageMs: number) => fill('{seats.used}', { nowMs: fetchedAtMs + ageMs });
    expect(at(freshMs * COPY_AGE_FACTOR).text).toBe('37');
    expect(at(freshMs * COPY_AGE_FACTOR + 1)).toMatchObject({
      text: null,
      blockedBy: [{ state: 'stale', facet: 'usage', text: '37' }],
    });
  });

  it('says no day that has passed', () => {
    const snapshot = snapshotBuilder().calm().plan({ renewalOn: '2026-12-01', noticeDays: 30 }).build();
    expect(fill('{firsttalk.date}', { snapshot }).blockedBy).toMatchObject([{ state: 'missing', fact: 'plan.renewalOn' }]);
  });

  it('refuses a token that nobody knows', () => {
    expect(fill('Dear {first.name}')).toMatchObject({ text: null, blockedBy: [{ token: 'first.name', state: 'refused' }] });
  });

  it('takes a name with braces as a name', () => {
    const snapshot = snapshotBuilder().calm().profile({ name: '{seats.used}' }).build();
    expect(fill('{account.name}', { snapshot }).text).toBe('{seats.used}');
  });

  it('never leaves a brace, whatever the template', () => {
    const piece = fc.oneof(fc.string(), fc.constantFrom('{', '}', '{}', '{{', ...TOKENS.map((token) => `{${token.id}}`)));
    fc.assert(
      fc.property(fc.array(piece), fc.constantFrom<Language>('ja', 'en'), (pieces, language) => {
        const filled = fill(pieces.join(''), { language });
        const shown = filled.segments.map((segment) => ('text' in segment ? segment.text : '')).join('');
        expect(shown).not.toMatch(/[{}]/);
        expect(filled.text).toBe(filled.blockedBy.length === 0 ? shown : null);
      }),
    );
  });
});

describe('fillTrack', () => {
  it('fills every part of every track of the sample, or names a known fact', () => {
    for (const track of samplePlaybook().talkTracks) {
      for (const text of Object.values(track.texts)) {
        const filled = fillTrack(text, input(), plain);
        const parts = [filled.opening, ...filled.points, ...Object.values(filled.answers), ...filled.doNotSay];
        expect(parts.flatMap((part) => part.blockedBy).filter((token) => token.state === 'refused')).toEqual([]);
      }
    }
  });

  it('can say the opening of the offer at hand', () => {
    const track = samplePlaybook().talkTracks.find((candidate) => candidate.id === 'standard-to-business');
    const filled = track?.texts.ja && fillTrack(track.texts.ja, input(), plain);
    expect(filled?.opening.text).toContain('先月も37名の方に');
    expect(filled?.points[1]?.text).toContain('48席で月129600');
  });
});
