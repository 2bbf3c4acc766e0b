import { describe, expect, it } from 'vitest';
import { quoteFor } from '@/lib/sheet/quote';
import { signalInput } from '@/lib/signals/signal-input';
import { panelStories } from '@/tests/support/panel-stories';
import { sheetStories } from '@/tests/support/sheet-stories';
import { snapshotBuilder, TODAY_MS } from '@/tests/support/snapshot-builder';
import { call, offerNamed, playbook, valueIn } from './sheets';

const states = (sheet: ReturnType<typeof call>) => Object.fromEntries(sheet.risks.map(({ id, state }) => [id, state]));

describe('the call sheet', () => {
  it('has the facts with source and age', () => {
    const { contract, usage } = call(panelStories.growing());
    expect(valueIn(contract, 'mrr')).toEqual({ kind: 'money', money: { minor: 90_000, currency: 'JPY' }, per: 'month' });
    expect(contract.find(({ id }) => id === 'mrr')?.from.facts).toEqual([
      { path: 'plan.mrr', value: 90_000, source: 'salesforce', fetchedAtMs: TODAY_MS - 60_000 },
    ]);
    expect(usage[0]?.value).toMatchObject({ kind: 'level', used: 47, limit: 50 });
    expect(valueIn(usage, 'nps')).toEqual({ kind: 'nps', score: 33.3, answers: 6 });
  });

  it('tells each risk as a risk, as none, or as unknown', () => {
    expect(states(call(panelStories.calm()))).toEqual({
      tickets: 'clear',
      invoices: 'clear',
      nps: 'clear',
      notice: 'clear',
      competitors: 'clear',
    });
    expect(states(call(sheetStories.crowded()))).toMatchObject({
      tickets: 'risk',
      invoices: 'risk',
      nps: 'risk',
      competitors: 'risk',
    });
    expect(new Set(Object.values(states(call(sheetStories.nothing()))))).toEqual(new Set(['unknown']));
    const b = snapshotBuilder().calm();
    const near = b.plan({ planId: 'work-standard', seats: 40, renewalOn: b.day(40), noticeDays: 30 }).build();
    expect(states(call(near)).notice).toBe('risk');
  });

  it('lets nobody wait for what is to be mended', () => {
    expect(call(panelStories.unhappy()).nextStep).toMatchObject({ id: 'mend-by', value: { on: '2026-11-23' } });
    expect(call(panelStories.growing()).nextStep).toMatchObject({ id: 'begin-by' });
    expect(call(panelStories.calm()).nextStep).toMatchObject({ id: 'review' });
  });

  it('goes to the next appointment where the CRM holds one', () => {
    const touches = [{ onDate: '2026-12-01', channel: 'visit', planned: true }] as const;
    const snapshot = snapshotBuilder()
      .calm()
      .contacts({ people: [], touches: [...touches] })
      .build();
    expect(call(snapshot).nextStep).toMatchObject({ id: 'appointment', value: { on: '2026-12-01' } });
  });

  it('asks what kept the decision open first, four questions at most', () => {
    const { questions, decision } = call(sheetStories.nothing());
    expect(questions).toHaveLength(4);
    expect(questions[0]?.id).toBe(decision.ask[0]);
    expect(call(panelStories.growing()).questions.map(({ fact }) => fact)).not.toContain('nps');
  });
});

describe('the quote', () => {
  const input = () => signalInput(panelStories.growing(), playbook, TODAY_MS);
  const offer = offerNamed('standard-to-business');

  it('is one that consent lets be told to one customer', () => {
    const quote = quoteFor(input(), offer, { language: 'ja' });
    const testimonial = playbook.testimonials.find(({ id }) => id === quote?.testimonialId);
    expect(['one-to-one', 'public']).toContain(testimonial?.consent.scope);
    expect(quote?.by).toContain(testimonial?.role.ja);
  });

  it('is none where every voice is for our own eyes, or has lapsed', () => {
    const closed = (over: object) => ({
      ...playbook,
      testimonials: playbook.testimonials.map((one) => ({ ...one, consent: { ...one.consent, ...over } })),
    });
    for (const over of [{ scope: 'internal' }, { expiresOn: '2026-11-22' }]) {
      const blocked = { ...input(), playbook: closed(over) as typeof playbook };
      expect(quoteFor(blocked, offer, { language: 'ja' })).toBeNull();
    }
  });
});
