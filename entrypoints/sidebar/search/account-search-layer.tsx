import { useMemo } from 'react';
import type { AccountView } from '@/components/account-view';
import { useLocale } from '@/components/locale';
import { FoundOffer } from '@/components/search/found-offer';
import { FoundVoice } from '@/components/search/found-voice';
import { SearchLayer } from '@/components/search/search-layer';
import type { SearchHit } from '@/components/search/search-view';
import { QuietAnswers } from '@/components/talk/quiet-answers';
import { TalkTrackCard } from '@/components/talk/talk-track-card';
import type { AccountSnapshot } from '@/lib/domain/account-snapshot';
import type { Language } from '@/lib/domain/language';
import { quotationText } from '@/lib/proof/attribution-line';
import { matchTestimonials } from '@/lib/proof/match-testimonial';
import { dayOf } from '@/lib/signals/signal-input';
import { foundTrack } from './found-track';
import { searchOf } from './search-of';

interface AccountSearchLayerProps {
  view: AccountView;
  customerLanguage: Language;
  listenerRole: string | undefined;
  /** What is kept of quoted customers who are accounts themselves: their facts may withdraw a voice. */
  quoted?: readonly AccountSnapshot[] | undefined;
  open: boolean;
  onClose: () => void;
  copied: string | undefined;
  onCopy: (text: string) => void;
}

/** Search over all that can be said to this account. */
export function AccountSearchLayer(props: AccountSearchLayerProps) {
  const { view, customerLanguage, listenerRole, quoted = [], open, onClose, copied, onCopy } = props;
  const { language } = useLocale();
  const { snapshot, playbook, decision } = view;
  const made = useMemo(() => {
    // Made when it is first wanted, and again when the account has changed.
    if (!open) return undefined;
    const today = dayOf(decision.decidedAtMs, playbook.policy.timeZone);
    const asked = { snapshot, playbook, offer: null, contactRole: listenerRole, today, language: customerLanguage, quoted };
    const voices = matchTestimonials(asked);
    return { voices, find: searchOf({ playbook, decision }, voices, [customerLanguage, language]) };
  }, [open, snapshot, playbook, decision, listenerRole, customerLanguage, language, quoted]);

  function shown({ id, kind, title, language: spoken }: SearchHit) {
    const of = id.slice(kind.length + 1, -spoken.length - 1);
    if (kind === 'track') {
      const track = playbook.talkTracks.find((one) => one.id === of);
      const talk = track && foundTrack(view, track, spoken);
      return (
        talk && (
          <TalkTrackCard
            talk={talk}
            called={title.map(({ text }) => text).join('')}
            refusals={<QuietAnswers {...{ talk, copied }} tapped={undefined} onCopy={onCopy} />}
            copied={copied}
            onCopy={onCopy}
          />
        )
      );
    }
    if (kind === 'voice') {
      const voice = made?.voices.find(({ testimonial }) => testimonial.id === of);
      const copyText = voice && quotationText(voice, customerLanguage);
      return voice && copyText && <FoundVoice voice={{ ...voice, copyText }} copied={copied} onCopy={onCopy} />;
    }
    const offer = playbook.offers.find((one) => one.id === of);
    return offer && <FoundOffer offer={offer} now={offer.id === decision.offerId} />;
  }
  return <SearchLayer open={open} onClose={onClose} find={(query) => made?.find(query) ?? []} shown={shown} />;
}
