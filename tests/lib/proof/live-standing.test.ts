import { describe, expect, it } from 'vitest';
import type { AccountSnapshot } from '@/lib/domain/account-snapshot';
import type { Testimonial } from '@/lib/domain/playbook/testimonial';
import { liveStanding } from '@/lib/proof/live-standing';
import { proofFor } from '@/lib/proof/match-testimonial';
import { type SnapshotBuilder, snapshotBuilder, TODAY_MS } from '../../support/snapshot-builder';
import { query, sample, TODAY, voice } from './voices';

const QUOTED = '001000000000099AAA';
const quoted = () => snapshotBuilder(TODAY_MS, QUOTED).calm().profile({ name: voice.company });
/** A voice about the product itself, whose speaker and company are known in the CRM. */
const { toPlanId: _, ...aboutProduct } = { ...voice, accountId: QUOTED, contactId: '003-1' };

const standingOf = (snapshot: AccountSnapshot, change: Partial<Testimonial> = {}) =>
  liveStanding({ ...aboutProduct, ...change }, snapshot, sample, TODAY);

/** What becomes of the voice in the selection itself. */
function outcome(change: (builder: SnapshotBuilder) => SnapshotBuilder): string {
  const asked = query([], { quoted: [change(quoted()).build()] });
  const proof = proofFor({ ...asked, playbook: { ...sample, testimonials: [aboutProduct] } });
  return proof.withheld[0]?.reason ?? (proof.voices.length === 1 ? 'told' : 'lost');
}

describe('a quote withdraws itself by the facts of the quoted account (X5), each condition flipped', () => {
  it('O200: it is told while they stay, and says so with the day of the facts', () => {
    expect(outcome((b) => b)).toBe('told');
    expect(standingOf(quoted().build())).toEqual({
      customer: true,
      uses: true,
      nps: 9,
      accountBand: 'promoter',
      checkedOn: TODAY,
      source: 'live',
    });
  });

  it.each<[string, (builder: SnapshotBuilder) => SnapshotBuilder]>([
    ['churned', (b) => b.absent('plan', 'purchases')],
    ['churned', (b) => b.absent('plan').purchases([{ productId: 'work', name: 'x', active: false }])],
    ['stopped-using', (b) => b.plan({ productId: 'sign' }).owns('sign')],
    [
      'stopped-using',
      (b) =>
        b.absent('plan').purchases([
          { productId: 'work', name: 'x', endsOn: '2026-11-22' },
          { productId: 'sign', name: 'y', active: true },
        ]),
    ],
    ['stopped-using', (b) => b.meter('seats', [24, 20, 0, 0], 40)],
    ['stopped-using', (b) => b.usage({ metrics: [], activeUsers: 0 })],
    ['detractor', (b) => b.nps([3, 9, 9, 9, 9])],
    ['detractor', (b) => b.npsResponses([1, 2, 3].map((score) => ({ score, answeredOn: '2026-11-10' })))],
  ])('O200: %s', (reason, change) => expect(outcome(change)).toBe(reason));

  it('O200: an add-on that was given up or whose capacity or feature nobody uses', () => {
    const audit = { addOnId: 'audit-log', useCase: 'security' };
    const holder = (b: SnapshotBuilder) =>
      b.plan({ productId: 'work', planId: 'work-standard', addOns: [{ addOnId: 'audit-log' }] });
    const stand = (change: (b: SnapshotBuilder) => SnapshotBuilder, of: Partial<Testimonial> = audit) =>
      standingOf(change(quoted()).build(), of).uses;
    expect(stand(holder)).toBeUndefined();
    expect(stand((b) => holder(b).featureAdoption({ 'audit-log': 0.4 }))).toBe(true);
    expect(stand((b) => holder(b).featureAdoption({ 'audit-log': 0 }))).toBe(false);
    expect(stand((b) => b)).toBe(false);
    const runs = { addOnId: 'automation-1000', useCase: 'capacity-automations' };
    const runner = (b: SnapshotBuilder) => b.plan({ productId: 'work', addOns: [{ addOnId: 'automation-1000' }] });
    expect(stand(runner, runs)).toBe(true);
    expect(stand((b) => runner(b).meter('automations', [900, 0, 0], 3000), runs)).toBe(false);
  });

  it('O200: who went below the plan that they praise has left it; who went above has not', () => {
    const on = (planId: string) =>
      standingOf(quoted().plan({ productId: 'work', planId }).build(), { toPlanId: 'work-business' }).uses;
    expect([on('work-standard'), on('work-business'), on('work-enterprise')]).toEqual([false, true, true]);
  });
});

describe('what facts cannot say', () => {
  it('O201: unknown facts leave the record, with the day of the record', () => {
    const nothing = snapshotBuilder(TODAY_MS, QUOTED).build();
    expect(standingOf(nothing)).toMatchObject({
      customer: true,
      uses: undefined,
      nps: 9,
      checkedOn: '2026-11-01',
      source: 'recorded',
    });
    const dropped = quoted().unknown('plan').purchases([]).build();
    expect(standingOf(dropped)).toMatchObject({ customer: true, source: 'recorded' });
  });

  it('O201: nothing brings back a voice that was recorded as lost, but a later answer outweighs the recorded score', () => {
    const lost = { standing: { customer: false, uses: false, nps: 4, checkedOn: '2026-11-01' } };
    expect(standingOf(quoted().build(), lost)).toMatchObject({ customer: false, uses: false, nps: 4 });
    const answer = (answeredOn: string) =>
      quoted()
        .npsResponses([{ score: 9, answeredOn, contactId: '003-1' }])
        .build();
    expect(standingOf(answer('2026-11-02'), lost).nps).toBe(9);
    expect(standingOf(answer('2026-11-01'), lost).nps).toBe(4);
    expect(standingOf(answer('2026-12-01'), lost).nps).toBe(4);
  });

  it('O201: facts from before the recorded check, and those of another account, are not about it', () => {
    const gone = snapshotBuilder(TODAY_MS, QUOTED).calm().absent('plan', 'purchases').build();
    expect(standingOf(gone, { standing: { customer: true, checkedOn: '2026-11-24' } }).customer).toBe(true);
    expect(standingOf(snapshotBuilder(TODAY_MS).absent('plan', 'purchases').build()).customer).toBe(true);
  });

  it('O201: what another user or another organisation read is not used', () => {
    const read = { ...quoted().absent('plan', 'purchases').build(), identity: { orgId: '00D1', userId: '0051' } };
    const told = (userId: string) => {
      const snapshot = { ...snapshotBuilder().calm().build(), identity: { orgId: '00D1', userId } };
      return proofFor(query([{ accountId: QUOTED }], { snapshot, quoted: [read] })).voices.length;
    };
    expect(told('0051')).toBe(0);
    expect(told('0052')).toBe(1);
  });
});
