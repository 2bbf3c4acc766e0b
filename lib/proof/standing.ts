import type { IsoDate } from '@/lib/domain/calendar';
import type { Playbook } from '@/lib/domain/playbook/playbook';
import type { Testimonial } from '@/lib/domain/playbook/testimonial';
import { daysBetween } from '@/lib/signals/days';
import type { NpsBand } from '@/lib/signals/nps';

/** How the quoted customer stands by their words. `undefined`: not known. */
export interface Standing {
  customer: boolean;
  /** Is what they speak of in use? */
  uses: boolean | undefined;
  /** The quoted person's last score. */
  nps: number | undefined;
  /** Their whole account's loyalty. */
  accountBand: NpsBand | undefined;
  /** The day of the oldest look that it rests on. */
  checkedOn: IsoDate;
  /** `live`: from the customer's own facts; `recorded`: as the playbook was told. */
  source: 'live' | 'recorded';
}

export function recordedStanding({ standing }: Testimonial): Standing {
  const { customer, uses, nps, checkedOn } = standing;
  return { customer, uses, nps, accountBand: undefined, checkedOn, source: 'recorded' };
}

export type Fall = 'churned' | 'stopped-using' | 'detractor' | 'standing-too-old';

/** The last score at which the quoted person is not a detractor (practice 7). */
const LOWEST_PASSIVE = 7;

/** A quarter, as for talk tracks (practice 9), and a year: where the playbook says nothing else. */
const DEFAULT_LIMITS = { flagDays: 90, withholdDays: 365 };

export const standingLimits = (playbook: Pick<Playbook, 'policy'>): { flagDays: number; withholdDays: number } =>
  playbook.policy.proofStanding ?? DEFAULT_LIMITS;

/** Days since it was last looked at; a day ahead of today (a clock that runs ahead) counts as today. */
const ageOf = (standing: Standing, today: IsoDate) => Math.max(0, daysBetween(standing.checkedOn, today));

/** Why the words no longer hold (F3, X5), the gravest first; null: they do. */
export function fallOf(standing: Standing, today: IsoDate, withholdDays: number = DEFAULT_LIMITS.withholdDays): Fall | null {
  if (!standing.customer) return 'churned';
  if (standing.uses === false) return 'stopped-using';
  if ((standing.nps ?? LOWEST_PASSIVE) < LOWEST_PASSIVE || standing.accountBand === 'detractor') return 'detractor';
  return ageOf(standing, today) > withholdDays ? 'standing-too-old' : null;
}

/** Why a voice that is shown still holds: "still a customer, NPS 9, checked 2 November". */
export interface HoldsBecause {
  customer: true;
  /** Missing: not known whether it is in use. */
  uses: true | undefined;
  nps: number | undefined;
  checkedOn: IsoDate;
  /** Days since `checkedOn`. */
  ageDays: number;
  /** Looked at too long ago to be sure; not long enough to stay back. */
  old: boolean;
  source: Standing['source'];
  consentUntil: IsoDate;
}

/** Only of a standing that does not fall. */
export function holdsBecause(standing: Standing, consentUntil: IsoDate, today: IsoDate, flagDays: number): HoldsBecause {
  const { uses, nps, checkedOn, source } = standing;
  const ageDays = ageOf(standing, today);
  return { customer: true, uses: uses || undefined, nps, checkedOn, ageDays, old: ageDays > flagDays, source, consentUntil };
}
