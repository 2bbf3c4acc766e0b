import type { IsoDate } from '@/lib/domain/calendar';
import type { Nps, NpsResponse } from '@/lib/domain/facets/nps';
import { daysBetween, isWithin } from './days';

export type NpsBand = 'promoter' | 'passive' | 'detractor';

/** 0–6 detractor, 7–8 passive, 9–10 promoter (practice 7). */
export function bandOfAnswer(score: number): NpsBand {
  return score >= 9 ? 'promoter' : score >= 7 ? 'passive' : 'detractor';
}

export interface NpsDistribution {
  /** Answers per score, 0 to 10. */
  readonly counts: readonly number[];
  readonly promoters: number;
  readonly passives: number;
  readonly detractors: number;
  /** People counted: the latest answer of each. Under 5 show the answers, not the score. */
  readonly answers: number;
  /** % promoters − % detractors, to one decimal; null without answers. */
  readonly score: number | null;
  readonly band: NpsBand | null;
}

/** Of two answers of one person the later counts, of two on one day the lower. */
const outdates = (answer: NpsResponse, before: NpsResponse): boolean =>
  answer.answeredOn === before.answeredOn ? answer.score < before.score : answer.answeredOn > before.answeredOn;

/**
 * The latest answer of each person; answers without a person stand alone. With `today`, those given by then: one dated later is an error
 * of the source.
 */
export function latestAnswers(nps: Nps, today?: IsoDate): NpsResponse[] {
  const latest = new Map<string | number, NpsResponse>();
  for (const [index, answer] of nps.responses.entries()) {
    if (today !== undefined && answer.answeredOn > today) continue;
    const who = answer.contactId ?? answer.name ?? index;
    const before = latest.get(who);
    if (!before || outdates(answer, before)) latest.set(who, answer);
  }
  return [...latest.values()];
}

/** The latest answer of one person, if they gave any by today. */
export function latestOfContact(nps: Nps, contactId: string, today: IsoDate): NpsResponse | undefined {
  let latest: NpsResponse | undefined;
  for (const answer of nps.responses) {
    if (answer.contactId !== contactId || answer.answeredOn > today) continue;
    if (!latest || outdates(answer, latest)) latest = answer;
  }
  return latest;
}

/** The band of one person: their latest answer, if it was given by today and is fresh; else null. */
export function bandOfContact(nps: Nps, contactId: string, today: IsoDate, freshDays: number): NpsBand | null {
  const latest = latestOfContact(nps, contactId, today);
  return latest && isWithin(latest.answeredOn, today, freshDays) ? bandOfAnswer(latest.score) : null;
}

/** How old a person's latest answer is, and whether it still counts. */
export interface AnswerAge {
  readonly answer: NpsResponse;
  readonly days: number;
  readonly fresh: boolean;
}

/** The age of each person's latest answer, newest first, of one day the lower score first. */
export function answerAges(nps: Nps, today: IsoDate, freshDays: number): AnswerAge[] {
  return latestAnswers(nps, today)
    .map((answer) => ({ answer, days: daysBetween(answer.answeredOn, today) }))
    .map((age) => ({ ...age, fresh: age.days <= freshDays }))
    .toSorted((a, b) => a.days - b.days || a.answer.score - b.answer.score);
}

/** Detractor below 0; promoter above 0 with at least half of the people promoters; else passive. */
function bandOf(promoters: number, detractors: number, answers: number): NpsBand {
  if (promoters < detractors) return 'detractor';
  return promoters > detractors && promoters * 2 >= answers ? 'promoter' : 'passive';
}

/** The distribution of the latest answers (practice 7); with `fresh`, only those at most so many days old. */
export function npsDistribution(nps: Nps, fresh?: { today: IsoDate; freshDays: number }): NpsDistribution {
  const counts = new Array<number>(11).fill(0);
  const people = { promoter: 0, passive: 0, detractor: 0 };
  let answers = 0;
  // Freshness is asked of a person's latest answer: an older, fresh one does not stand in for it.
  for (const { score, answeredOn } of latestAnswers(nps, fresh?.today)) {
    if (fresh && !isWithin(answeredOn, fresh.today, fresh.freshDays)) continue;
    counts[score] = (counts[score] ?? 0) + 1;
    people[bandOfAnswer(score)] += 1;
    answers += 1;
  }
  const { promoter, passive, detractor } = people;
  return {
    counts,
    promoters: promoter,
    passives: passive,
    detractors: detractor,
    answers,
    score: answers === 0 ? null : Math.round(((promoter - detractor) / answers) * 1000) / 10 + 0,
    band: answers === 0 ? null : bandOf(promoter, detractor, answers),
  };
}
