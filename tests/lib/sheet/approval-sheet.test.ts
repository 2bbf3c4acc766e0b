import { describe, expect, it } from 'vitest';
import { decide } from '@/lib/offers/decide';
import { costOfWaiting } from '@/lib/pricing/doing-nothing';
import { isApprovable } from '@/lib/sheet/approval-sheet';
import { offerAsDecided } from '@/lib/sheet/offer-as-decided';
import { panelStories } from '@/tests/support/panel-stories';
import { sheetStories } from '@/tests/support/sheet-stories';
import { snapshotBuilder, TODAY_MS } from '@/tests/support/snapshot-builder';
import { approval, offerNamed, playbook, valueIn, without, yen } from './sheets';

const upgrade = () => approval(panelStories.growing(), offerNamed('standard-to-business'));
const storage = () => approval(sheetStories.storage(), offerNamed('storage-100'));
const month = (minor: number) => ({ kind: 'money', money: yen(minor), per: 'month' });

describe('the approval sheet of a larger plan', () => {
  it('says what changes, and what it costs now and then', () => {
    const { changes, costs, units } = upgrade();
    expect(valueIn(changes, 'plan-now')).toEqual({ kind: 'name', name: { ja: 'Standard', en: 'Standard' } });
    expect(valueIn(changes, 'plan-new')).toEqual({ kind: 'name', name: { ja: 'Business', en: 'Business' } });
    expect(valueIn(changes, 'seats-now')).toMatchObject({ count: 50 });
    // 47 in use under 80 %.
    expect(valueIn(changes, 'seats-new')).toMatchObject({ count: 59 });
    expect(valueIn(costs, 'cost-now')).toEqual(month(90_000));
    expect(valueIn(costs, 'cost-proposed')).toEqual(month(59 * 2400));
    expect(valueIn(costs, 'difference')).toEqual({ ...month(59 * 2400 - 90_000), signed: true });
    expect(valueIn(units, 'unit-now')).toEqual(month(1800));
    expect(valueIn(units, 'unit-price')).toEqual(month(2400));
  });

  it('does not hide that the price alone never speaks for it, nor that more seats on the plan of today cost less', () => {
    const { breakEven, alternatives } = upgrade();
    expect(breakEven.value).toEqual({ kind: 'said', said: 'never-cheaper' });
    expect(alternatives.map(({ id, price, fits }) => [id, price.value, fits.value])).toEqual([
      ['as-is', month(90_000), { kind: 'said', said: 'fits' }],
      ['more-seats', month(59 * 1800), { kind: 'said', said: 'fits' }],
      ['smaller', { kind: 'said', said: 'too-small' }, { kind: 'said', said: 'too-small' }],
      ['proposed', month(59 * 2400), { kind: 'said', said: 'fits' }],
    ]);
  });

  it('works the cost of doing nothing by the room of prices, growing use included', () => {
    const { costs } = upgrade();
    const points = [31, 33, 34, 37, 39, 42, 44, 47];
    const mean = points.reduce((sum, used) => sum + used, 0) / 8;
    const perDay =
      points.reduce((sum, used, index) => sum + (index - 3.5) * 30 * (used - mean), 0) /
      points.reduce((sum, _, index) => sum + ((index - 3.5) * 30) ** 2, 0);
    const over = { id: 'seat', currency: 'JPY', period: 'month', kind: 'per-unit', unitMinor: 1800 } as const;
    const terms = { billMinor: 90_000, included: 50, over };
    const expected = costOfWaiting({
      forecast: { used: 47, perDay },
      current: terms,
      proposed: terms,
      fromOn: '2026-11-23',
      untilOn: '2027-11-23',
    });
    expect(valueIn(costs, 'cost-waiting')).toMatchObject({ money: { minor: expected.ok && expected.value.currentMinor } });
    expect(expected.ok && (expected.value.currentMinor ?? 0)).toBeGreaterThan(12 * 90_000);
  });

  it('gives the day on which the seats run out with its range, and the days that lead back from the renewal', () => {
    const { runOut, dates, reversibility } = upgrade();
    expect(runOut?.value).toEqual({ kind: 'date-range', on: '2027-01-01', from: '2026-12-28', to: '2027-01-05' });
    expect(dates.map(({ id, value }) => [id, value])).toEqual([
      ['approval-from', { kind: 'date', on: '2027-02-08' }],
      ['decide-by', { kind: 'date', on: '2027-03-01' }],
      ['renewal', { kind: 'date', on: '2027-03-31' }],
    ]);
    expect(valueIn(reversibility, 'way-back')).toEqual({ kind: 'name', name: { ja: 'Standard', en: 'Standard' } });
    expect(valueIn(reversibility, 'notice-days')).toEqual({ kind: 'count', count: 30 });
    expect(reversibility.find(({ id }) => id === 'term')).toMatchObject({ value: null, missing: ['plan.termMonths'] });
  });
});

describe('the approval sheet of other offers', () => {
  it('holds packs against the next plan', () => {
    const { breakEven, costs, changes } = storage();
    // Business for 40 seats is ¥36,000 dearer; a pack is ¥5,000.
    expect(breakEven).toMatchObject({ of: { en: 'Business' }, value: { kind: 'packs', count: 8 } });
    expect(valueIn(costs, 'cost-proposed')).toEqual(month(77_000));
    expect(valueIn(changes, 'add-on')).toMatchObject({ count: 1 });
  });

  it('does not call a sum a whole while the bill of today is unknown', () => {
    const { costs, units } = approval(without(sheetStories.storage(), 'plan'), offerNamed('premium-support'));
    expect(valueIn(costs, 'cost-proposed')).toBeNull();
    expect(valueIn(units, 'unit-price')).toEqual(month(50_000));
  });

  it('tells what is paid once apart from the month', () => {
    const { costs } = approval(panelStories.growing(), offerNamed('onboarding-pro'));
    expect(valueIn(costs, 'cost-now')).toEqual(month(90_000));
    expect(valueIn(costs, 'cost-once')).toEqual({ kind: 'money', money: yen(300_000), per: 'once' });
    expect(costs.map(({ id }) => id)).not.toContain('difference');
  });

  it('says that the notice has passed, and that a usual one was assumed', () => {
    const late = snapshotBuilder().calm();
    const plan = { planId: 'work-standard', seats: 40, renewalOn: late.day(10), addOns: [] };
    const sheet = approval(late.plan(plan).build(), offerNamed('storage-100'));
    expect(valueIn(sheet.dates, 'decide-by')).toEqual({ kind: 'said', said: 'after-notice' });
    expect(sheet.dates.find(({ id }) => id === 'decide-by')?.from.book).toBe('assumed');
  });

  it('names a price that waits for a word of ours, with the discount that was decided', () => {
    const discount = {
      share: 0.12,
      state: 'needs-approver',
      target: 0,
      normal: 0.1,
      floor: 0.2,
      approver: { ja: '承認者その一', en: 'Approver One' },
    } as const;
    const offer = { ...offerNamed('standard-to-business'), id: 'x' };
    const decision = {
      ...decide({ snapshot: panelStories.growing(), playbook, history: { outcomes: [] }, now: TODAY_MS }),
      discount,
    };
    const decided = offerAsDecided(playbook, { ...decision, offerId: 'standard-to-business' });
    expect(decided?.proposal.discount).toBe(0.12);
    const sheet = approval(panelStories.growing(), { ...offer, proposal: { ...offer.proposal, discount: 0.12 } }, decision);
    expect(sheet.subjectToConfirmation).toBe(true);
    expect(valueIn(sheet.units, 'discount')).toEqual({ kind: 'percent', ratio: 0.12 });
    expect(JSON.stringify(sheet)).not.toContain('承認者その一');
  });

  it('is at the terms of the rep, where they stand', () => {
    const override = { offerId: 'standard-to-business', reason: 'r', atMs: TODAY_MS, quantity: 51 };
    const snapshot = panelStories.growing();
    const decision = decide({ snapshot, playbook, history: { outcomes: [], override }, now: TODAY_MS });
    const decided = offerAsDecided(playbook, decision);
    expect(decided?.proposal.quantity).toBe(51);
    const sheet = approval(snapshot, decided ?? offerNamed('standard-to-business'), decision);
    expect(valueIn(sheet.changes, 'seats-new')).toMatchObject({ kind: 'count', count: 51 });
    expect(JSON.stringify(sheet)).toContain('122400');
    expect(JSON.stringify(sheet)).not.toContain('141600');
  });

  it('is not made for what is mended rather than sold', () => {
    expect(isApprovable(offerNamed('recovery-detractor'))).toBe(false);
    expect(isApprovable(undefined)).toBe(false);
    expect(isApprovable(offerNamed('standard-to-starter'))).toBe(true);
  });
});
