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

/** The latest answer of each person; answers without a person stand alone. Of two on one day the lower counts. */
export function latestAnswers(nps: Nps): NpsResponse[] {
  const latest = new Map<string, NpsResponse>();
  for (const [index, answer] of nps.responses.entries()) {
    const who = answer.contactId ?? answer.name ?? `#${index}`;
    const before = latest.get(who);
    const age = before ? daysBetween(before.answeredOn, answer.answeredOn) : 1;
    if (!before || age > 0 || (age === 0 && answer.score < before.score)) latest.set(who, answer);
  }
  return [...latest.values()];
}

/** The band of one person: their latest answer, if it was given by today and is fresh; else null. */
export function bandOfContact(nps: Nps, contactId: string, today: IsoDate, freshDays: number): NpsBand | null {
  const own = nps.responses.filter((answer) => answer.contactId === contactId && daysBetween(answer.answeredOn, today) >= 0);
  const latest = latestAnswers({ responses: own })[0];
  return latest && isWithin(latest.answeredOn, today, freshDays) ? bandOfAnswer(latest.score) : null;
}

/** Detractor below 0; promoter above 0 with at least half of the people promoters; else passive. */
function bandOf(promoters: number, detractors: number, answers: number): NpsBand {
  if (promoters < detractors) return 'detractor';
  return promoters > detractors && promoters * 2 >= answers ? 'promoter' : 'passive';
}

/** The distribution of the latest answers (practice 7); with `fresh`, only those at most so many days old. */
export function npsDistribution(nps: Nps, fresh?: { today: IsoDate; freshDays: number }): NpsDistribution {
  // Freshness is asked of a person's latest answer that was given by today: one dated later is an error of the source.
  const given = fresh ? nps.responses.filter((answer) => daysBetween(answer.answeredOn, fresh.today) >= 0) : nps.responses;
  const latest = latestAnswers({ responses: given });
  const counted = fresh ? latest.filter((answer) => isWithin(answer.answeredOn, fresh.today, fresh.freshDays)) : latest;
  const counts = Array.from({ length: 11 }, (_, score) => counted.filter((answer) => answer.score === score).length);
  const sum = (band: NpsBand) => counted.filter((answer) => bandOfAnswer(answer.score) === band).length;
  const [promoters, passives, detractors] = [sum('promoter'), sum('passive'), sum('detractor')];
  const answers = counted.length;
  return {
    counts,
    promoters,
    passives,
    detractors,
    answers,
    score: answers === 0 ? null : Math.round(((promoters - detractors) / answers) * 1000) / 10 + 0,
    band: answers === 0 ? null : bandOf(promoters, detractors, answers),
  };
}
