import type { Locale } from '@/components/locale';
import { approvalPaper } from '@/components/sheet/approval-paper';
import { callPaper } from '@/components/sheet/call-paper';
import type { Paper } from '@/components/sheet/paper';
import type { Vocabulary } from '@/components/vocabulary';
import type { AccountSnapshot } from '@/lib/domain/account-snapshot';
import type { AccountHistory } from '@/lib/domain/history';
import type { Language } from '@/lib/domain/language';
import { approvalSheetOf, isApprovable } from '@/lib/sheet/approval-sheet';
import { callSheetOf } from '@/lib/sheet/call-sheet';
import { offerAsDecided } from '@/lib/sheet/offer-as-decided';
import { signalInput } from '@/lib/signals/signal-input';
import { accountViewOf } from '../sidebar/account-view-of';
import type { SheetKind } from './open-sheet';

export interface PaperRequest {
  kind: SheetKind;
  snapshot: AccountSnapshot;
  history: AccountHistory;
  contactId?: string | undefined;
  /** The offer that the approval is about, where it is not the decided one. */
  offerId?: string | undefined;
  quoted: readonly AccountSnapshot[];
  /** The language of what is said to the customer. */
  customerLanguage: Language;
  locale: Locale;
  vocabulary: Vocabulary;
}

function roleOf({ facets: { contacts } }: AccountSnapshot, contactId: string | undefined): string | undefined {
  const people = contacts.state === 'present' ? contacts.value.people : [];
  return people.find((person) => person.id === contactId)?.role;
}

/** The sheet of one account in the words of one language; null where there is nothing to bring before an approver. */
export function paperOf(request: PaperRequest): Paper | null {
  const { kind, snapshot, history, contactId, offerId, quoted, customerLanguage, locale, vocabulary } = request;
  const { playbook } = vocabulary;
  const { nowMs } = locale;
  const role = roleOf(snapshot, contactId);
  const view = accountViewOf({ snapshot, playbook, history, customerLanguage, contactId, role, nowMs });
  const input = signalInput(snapshot, playbook, nowMs, contactId);
  const { decision, talk } = view;
  if (kind === 'call') {
    const language = talk?.language ?? customerLanguage;
    const sheet = callSheetOf({ input, decision, spoken: talk, language: customerLanguage, contactRole: role, quoted });
    return callPaper(locale, vocabulary, sheet, language);
  }
  const isDecided = offerId === undefined || offerId === decision.offerId;
  const offer = isDecided ? offerAsDecided(playbook, decision) : playbook.offers.find(({ id }) => id === offerId);
  if (!isApprovable(offer)) return null;
  const sheet = approvalSheetOf({
    input,
    offer,
    ...(isDecided && { decision }),
    language: locale.language,
    contactRole: role,
    quoted,
  });
  const paper = approvalPaper(locale, vocabulary, sheet);
  return sheet.quote ? { ...paper, voice: { testimonialId: sheet.quote.testimonialId, offerId: offer.id } } : paper;
}
