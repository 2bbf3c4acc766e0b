import type { IsoDate } from '@/lib/domain/calendar';
import type { Testimonial } from '@/lib/domain/playbook/testimonial';
import type { ProofPurpose } from '@/lib/domain/proof-use';
import { type ConsentGap, consentGap } from './consent';
import { type Conflict, conflictOf, type Listener } from './listener';
import { type Fall, fallOf, recordedStanding, type Standing } from './standing';

export type { Listener } from './listener';

/** Why a voice is not told. The first that holds is the one given. */
export const WITHHELD_REASONS = [
  'consent-internal',
  'consent-not-public',
  'consent-expired',
  'no-words',
  'names-company',
  'churned',
  'stopped-using',
  'detractor',
  'standing-too-old',
  'own-company',
  'own-group',
  'listener-unknown',
  'competitor',
  'tired',
] as const satisfies (ConsentGap | Fall | Conflict | 'tired')[];
export type WithheldReason = (typeof WITHHELD_REASONS)[number];

export type HoldGroup = 'consent' | 'standing' | 'conflict' | 'tired';

/** The four questions behind the reasons. */
export const GROUP_OF: Record<WithheldReason, HoldGroup> = {
  'consent-internal': 'consent',
  'consent-not-public': 'consent',
  'consent-expired': 'consent',
  'no-words': 'consent',
  'names-company': 'consent',
  churned: 'standing',
  'stopped-using': 'standing',
  detractor: 'standing',
  'standing-too-old': 'standing',
  'own-company': 'conflict',
  'own-group': 'conflict',
  'listener-unknown': 'conflict',
  competitor: 'conflict',
  tired: 'tired',
};

/** What else bears on it; missing: to be told to one customer, by the recorded standing, never used before. */
export interface Circumstances {
  purpose?: ProofPurpose;
  standing?: Standing;
  /** Days after which a standing that nobody looked at holds no longer. */
  withholdDays?: number;
  /** Its customer was called upon often enough this quarter. */
  tired?: boolean;
}

/** May this voice be told to this listener today? Consent (F2), whether it still holds (F3), to whom (F5), how often (F4). Null: it may. */
export function withheldBecause(
  testimonial: Testimonial,
  listener: Listener,
  today: IsoDate,
  circumstances: Circumstances = {},
): WithheldReason | null {
  const { purpose = 'one-to-one', standing = recordedStanding(testimonial), withholdDays, tired = false } = circumstances;
  return (
    consentGap(testimonial, purpose, today) ??
    fallOf(standing, today, withholdDays) ??
    conflictOf(testimonial, listener) ??
    (tired && purpose !== 'show-internal' ? 'tired' : null)
  );
}
