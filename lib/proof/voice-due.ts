import type { AccountSnapshot } from '@/lib/domain/account-snapshot';
import type { IsoDate } from '@/lib/domain/calendar';
import type { AccountHistory } from '@/lib/domain/history';
import type { VoiceRequest } from '@/lib/domain/journal';
import type { Playbook } from '@/lib/domain/playbook/playbook';
import { isWithin } from '@/lib/signals/days';
import { latestAnswers } from '@/lib/signals/nps';
import { dayOf } from '@/lib/signals/signal-input';

const DAYS = 180;
/** How long after a yes it is still natural to ask. */
const AFTER_YES_DAYS = 30;
const PROMOTER = 9;

export interface VoiceQuery {
  snapshot: AccountSnapshot;
  history: AccountHistory;
  /** What was asked of this account before. */
  requests: readonly VoiceRequest[];
  playbook: Playbook;
  /** The person spoken to; undefined: anybody. */
  contactId?: string | undefined;
  today: IsoDate;
}

/** Why a comment may be asked for (S14). */
export interface VoiceDue {
  because: 'won' | 'promoter';
  offerId?: string;
  contactId?: string;
}

/** May this account be asked for a comment today? Null: there is no reason, it was asked lately, or whoever would be asked wants no contact. */
export function voiceDue({ snapshot, history, requests, playbook, contactId, today }: VoiceQuery): VoiceDue | null {
  const { timeZone, voiceRequestDays = DAYS, npsFreshDays } = playbook.policy;
  const day = (atMs: number) => dayOf(atMs, timeZone);
  if (requests.some(({ atMs }) => isWithin(day(atMs), today, voiceRequestDays))) return null;
  const { contacts, nps } = snapshot.facets;
  const people = contacts.state === 'present' ? contacts.value.people : [];
  const isOut = (id: string | undefined) =>
    people.some((person) => person.optedOut === true && (id === undefined || person.id === id));
  if (contactId !== undefined && isOut(contactId)) return null;
  const yes = history.outcomes.findLast(
    ({ kind, atMs }) => (kind === 'accepted' || kind === 'won') && isWithin(day(atMs), today, AFTER_YES_DAYS),
  );
  if (yes && !isOut(yes.contactId ?? contactId)) {
    const asked = contactId ?? yes.contactId;
    return { because: 'won', offerId: yes.offerId, ...(asked === undefined ? {} : { contactId: asked }) };
  }
  const answers = nps.state === 'present' ? latestAnswers(nps.value) : [];
  const promoter = answers.find(
    (answer) =>
      answer.score >= PROMOTER &&
      isWithin(answer.answeredOn, today, npsFreshDays) &&
      (contactId === undefined || answer.contactId === contactId) &&
      !(answer.contactId !== undefined && isOut(answer.contactId)),
  );
  if (!promoter) return null;
  return { because: 'promoter', ...(promoter.contactId === undefined ? {} : { contactId: promoter.contactId }) };
}
