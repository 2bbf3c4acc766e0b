import type { AccountView } from '@/components/account-view';
import type { Agreed } from '@/components/voices/voice-ask';
import type { IsoDate } from '@/lib/domain/calendar';
import type { Language } from '@/lib/domain/language';
import type { Testimonial } from '@/lib/domain/playbook/testimonial';
import { sizeBandOf } from '@/lib/domain/size-band';

interface Given {
  requestId: string;
  agreed: Agreed;
  language: Language;
  contactId: string | undefined;
  today: IsoDate;
  expiresOn: IsoDate;
}

/** What a customer agreed to, in the playbook's form, for the lead to look over: how they are described is theirs to write. */
export function testimonialOf({ snapshot, playbook, offer }: AccountView, given: Given): Testimonial | undefined {
  const { requestId, agreed, language, contactId, today, expiresOn } = given;
  const { profile, plan, contacts } = snapshot.facets;
  const who = profile.state === 'present' ? profile.value : {};
  const has = plan.state === 'present' ? plan.value : {};
  const people = contacts.state === 'present' ? contacts.value.people : [];
  const role = people.find(({ id }) => id === contactId)?.role ?? '';
  const industry = who.industry ?? '';
  const sizeBand = sizeBandOf(who.employees);
  // Nothing of it is guessed: without a size the words alone are kept.
  if (!sizeBand) return undefined;
  const words = agreed.words.slice(0, 600);
  return {
    id: `voice-${requestId}`,
    verbatimIn: language,
    quote: { [language]: words },
    ...(agreed.mayQuote ? {} : { paraphrase: { ja: '（要旨を記入）', en: '(to be written)' } }),
    company: who.name ?? '',
    describedAs: { ja: industry, en: industry },
    role: { ja: role, en: role },
    roleCode: role,
    industry,
    sizeBand,
    region: who.region ?? '',
    useCase: offer?.id ?? 'general',
    productId: has.productId ?? playbook.products[0]?.id ?? 'product',
    ...(has.planId === undefined ? {} : { toPlanId: has.planId }),
    givenOn: today,
    source: { ja: '担当者へのご感想', en: 'given to the sales rep' },
    consent: { scope: agreed.scope, name: agreed.mayName, logo: agreed.mayLogo, quote: agreed.mayQuote, expiresOn },
    standing: { customer: true, checkedOn: today },
    accountId: snapshot.ref.accountId,
    ...(contactId === undefined ? {} : { contactId }),
    ...(who.groupId === undefined ? {} : { groupId: who.groupId }),
    competitors: [],
  };
}
