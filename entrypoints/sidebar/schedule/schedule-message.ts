import type { Language } from '@/lib/domain/language';
import type { Stretch } from '@/lib/domain/schedule';
import { translate } from '@/lib/i18n/translate';
import { slotLink } from '@/lib/schedule/slot-link';
import { slotWords } from '@/lib/schedule/slot-words';

export interface MessageRequest {
  /** The customer's, whose messages are loaded. */
  language: Language;
  timeZone: string;
  /** What the talk is about; undefined: no offer is decided on. */
  offer: string | undefined;
  minutes: number;
  slots: readonly Stretch[];
  /** A scheduling tool's address; undefined: the times are only written. */
  link?: string | undefined;
}

/** The times as they go into the follow-up to the customer, each with the address that takes it where there is a tool for it. */
export function scheduleMessage({ language, timeZone, offer, minutes, slots, link }: MessageRequest): string {
  const t = (key: Parameters<typeof translate>[1], params = {}) => translate(language, key, params);
  const lines = slots.flatMap((slot) => {
    const address = link === undefined ? undefined : slotLink(link, slot, timeZone);
    const words = t('schedule.message.line', { slot: slotWords(slot, language, timeZone) });
    return address === undefined ? [words] : [words, `  ${address}`];
  });
  return [
    offer === undefined ? t('schedule.message.ask-talk', { minutes }) : t('schedule.message.ask', { offer, minutes }),
    '',
    ...lines,
    '',
    t(link === undefined ? 'schedule.message.else' : 'schedule.message.else-link'),
  ].join('\n');
}
