import type { AccountView } from '@/components/account-view';
import { VoiceAsk } from '@/components/voices/voice-ask';
import type { VoiceRequest } from '@/lib/domain/journal';
import type { Language } from '@/lib/domain/language';
import { call } from '@/lib/messaging/client';
import { voiceDue } from '@/lib/proof/voice-due';
import { voiceRequestText } from '@/lib/proof/voice-request';
import { addDays } from '@/lib/signals/days';
import { dayOf } from '@/lib/signals/signal-input';
import { copyText } from '../copying/copy-words';
import { testimonialOf } from './testimonial-of';

const VALID_DAYS = 365;

interface LiveVoiceAskProps {
  view: AccountView;
  customerLanguage: Language;
}

/** Proposes to ask this account for a comment, once, and keeps what came of it. Nothing where there is no reason to ask. */
export function LiveVoiceAsk({ view, customerLanguage }: LiveVoiceAskProps) {
  const { snapshot, playbook, history, journal, decision } = view;
  const { ref, identity } = snapshot;
  if (!identity) return null;
  const requests = journal.filter((entry) => entry.kind === 'voice-request').sort((a, b) => b.atMs - a.atMs);
  const today = dayOf(decision.decidedAtMs, playbook.policy.timeZone);
  const { contactId } = decision;
  const due = voiceDue({ snapshot, history, requests, playbook, contactId, today });
  const last = requests[0];
  if (!due && (!last || last.state === 'refused')) return null;
  const expiresOn = addDays(today, VALID_DAYS);
  const add = (over: Pick<VoiceRequest, 'requestId' | 'state'> & Partial<VoiceRequest>) => {
    const entry: VoiceRequest = {
      kind: 'voice-request',
      id: crypto.randomUUID(),
      atMs: Date.now(),
      language: customerLanguage,
      ...over,
    };
    void call('journal.add', { ref, identity, entry });
  };
  const ask = () => {
    const { profile, plan, contacts } = snapshot.facets;
    const person = contacts.state === 'present' ? contacts.value.people.find(({ id }) => id === due?.contactId)?.name : undefined;
    const productId = plan.state === 'present' ? plan.value.productId : undefined;
    const product = playbook.products.find(({ id }) => id === productId) ?? playbook.products[0];
    const company = profile.state === 'present' ? profile.value.name : undefined;
    const name = product?.name[customerLanguage] ?? '';
    void copyText(voiceRequestText({ company, person, product: name, expiresOn }, customerLanguage));
    const about = { ...(due?.offerId && { offerId: due.offerId }), ...(due?.contactId && { contactId: due.contactId }) };
    add({ requestId: crypto.randomUUID(), state: 'asked', ...about });
  };
  const of = last && {
    requestId: last.requestId,
    language: last.language,
    ...(last.offerId && { offerId: last.offerId }),
    ...(last.contactId && { contactId: last.contactId }),
  };
  return (
    <VoiceAsk
      state={due ? 'due' : last?.state === 'agreed' ? 'agreed' : 'asked'}
      because={due?.because}
      onAsk={ask}
      onAgreed={(agreed) => {
        if (!of) return;
        const given = { requestId: of.requestId, agreed, language: of.language, contactId: of.contactId, today, expiresOn };
        const { words, scope, mayName } = agreed;
        const testimonial = testimonialOf(view, given);
        add({ ...of, state: 'agreed', words, scope, mayName, ...(testimonial && { testimonial }) });
      }}
      onRefused={() => of && add({ ...of, state: 'refused' })}
    />
  );
}
