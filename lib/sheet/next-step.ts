import type { Decision } from '@/lib/domain/decision/decision';
import type { Offer } from '@/lib/domain/playbook/offer';
import { present } from '@/lib/signals/reading';
import type { SignalInput } from '@/lib/signals/signal';
import { renewalDays } from './dates';
import type { Figure } from './figure';
import { figureOf } from './figure-of';

/** The day of the next step: the next appointment that the CRM holds, the last day to begin, the day to look again. */
export function nextStepFigure(input: SignalInput, decision: Decision, offer: Offer | undefined): Figure {
  const touches = present(input, 'contacts')?.touches ?? [];
  const ahead = touches.filter((touch) => touch.planned === true && touch.onDate >= input.today);
  const [next] = ahead.toSorted((a, b) => (a.onDate < b.onDate ? -1 : 1));
  if (next) return figureOf(input, 'appointment', { value: { kind: 'date', on: next.onDate }, paths: ['contacts'] });
  // What is to be mended waits for no renewal.
  if (offer?.kind === 'recovery') {
    return figureOf(input, 'mend-by', { value: { kind: 'date', on: input.today }, book: 'policy' });
  }
  const days = offer && renewalDays(input, offer);
  if (days && days.calendar.startOn >= input.today) {
    return figureOf(input, 'begin-by', {
      value: { kind: 'date', on: days.calendar.startOn },
      paths: ['plan.renewalOn'],
      formula: 'backward-calendar',
    });
  }
  if (decision.reviewOn !== null) {
    return figureOf(input, 'review', { value: { kind: 'date', on: decision.reviewOn }, book: 'policy' });
  }
  return figureOf(input, 'begin-by', { value: undefined, paths: ['plan.renewalOn'] });
}
