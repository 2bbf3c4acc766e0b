import type { IsoDate } from '@/lib/domain/calendar';
import { companyKey } from '@/lib/domain/company-name';
import type { Severity } from '@/lib/domain/facets/history';
import type { LocalText } from '@/lib/domain/language';
import { competitorsOf, runningEnd } from '@/lib/signals/competition';
import { answerAges, bandOfAnswer } from '@/lib/signals/nps';
import { listed, present } from '@/lib/signals/reading';
import type { SignalInput } from '@/lib/signals/signal';
import { noticeFigure, renewalDays } from './dates';
import type { Figure } from './figure';
import { figureOf } from './figure-of';

export type RiskDetail =
  | { kind: 'ticket'; subject: string | undefined; severity: Severity; openedOn: IsoDate | undefined }
  | { kind: 'comment'; text: string; score: number }
  | { kind: 'competitor'; name: string; endsOn: IsoDate | undefined; differs: LocalText | undefined };

/** What may go wrong in the call. `clear`: the source says that there is nothing; `unknown`: nobody could say. */
export interface Risk {
  readonly id: 'tickets' | 'invoices' | 'nps' | 'notice' | 'competitors';
  readonly state: 'risk' | 'clear' | 'unknown';
  readonly figure: Figure;
  readonly details: readonly RiskDetail[];
}

const MOST_DETAILS = 2;
const SEVERE: readonly (Severity | undefined)[] = ['high', 'critical'];

/** A number of bad things: none is clear, and its line says so. */
function countRisk(
  input: SignalInput,
  id: Risk['id'],
  bad: number | undefined,
  path: string,
  details: readonly RiskDetail[] = [],
): Risk {
  const figure = figureOf(input, id, {
    value: bad === undefined ? undefined : bad === 0 ? { kind: 'said', said: 'clear' } : { kind: 'count', count: bad },
    paths: [path],
  });
  const state = bad === undefined ? 'unknown' : bad === 0 ? 'clear' : 'risk';
  return { id, state, figure, details: details.slice(0, MOST_DETAILS) };
}

function ticketRisk(input: SignalInput): Risk {
  const open = listed(input, 'support', ({ tickets }) => tickets)?.filter((one) => one.open && SEVERE.includes(one.severity));
  const details = (open ?? []).map(
    ({ subject, severity = 'high', openedOn }) => ({ kind: 'ticket', subject, severity, openedOn }) as const,
  );
  return countRisk(input, 'tickets', open?.length, 'support', details);
}

function npsRisk(input: SignalInput): Risk {
  const nps = present(input, 'nps');
  const fresh = nps && answerAges(nps, input.today, input.playbook.policy.npsFreshDays).filter((age) => age.fresh);
  const bad = fresh?.filter(({ answer }) => bandOfAnswer(answer.score) === 'detractor');
  const details = (bad ?? []).flatMap(({ answer: { comment, score } }) =>
    comment === undefined ? [] : [{ kind: 'comment', text: comment, score } as const],
  );
  return countRisk(input, 'nps', fresh?.length === 0 ? undefined : bad?.length, 'nps', details);
}

function competitorRisk(input: SignalInput): Risk {
  const { playbook, today } = input;
  const items = competitorsOf(input);
  const details = (items ?? []).map((item) => ({
    kind: 'competitor' as const,
    name: item.name,
    endsOn: runningEnd(item, today),
    differs: playbook.rivals.find(({ names }) => names.some((name) => companyKey(name) === companyKey(item.name)))?.differs,
  }));
  return countRisk(input, 'competitors', items?.length, 'competitors', details);
}

/** The day of notice is a risk once the renewal is near, and when it has passed. */
function noticeRisk(input: SignalInput): Risk {
  const days = renewalDays(input, undefined);
  const isNear = days !== undefined && days.left.state !== 'on-time';
  const state = days === undefined ? 'unknown' : isNear ? 'risk' : 'clear';
  return { id: 'notice', state, figure: noticeFigure(input, days, 'notice'), details: [] };
}

/** Tickets, invoices, loyalty, notice and competitors: each is always there, known or not. */
export function risksOf(input: SignalInput): Risk[] {
  return [
    ticketRisk(input),
    countRisk(input, 'invoices', present(input, 'support')?.overdueInvoices, 'support.overdueInvoices'),
    npsRisk(input),
    noticeRisk(input),
    competitorRisk(input),
  ];
}
