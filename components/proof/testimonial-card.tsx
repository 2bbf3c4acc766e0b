import './proof.css';
import { useState } from 'react';
import { Badge } from '@/components/ui/badge';
import { Button } from '@/components/ui/button';
import { Section } from '@/components/ui/section';
import type { VoiceView } from '../account-view';
import { useLocale } from '../locale';
import { useVocabulary } from '../vocabulary';

const QUOTES = { ja: ['「', '」'], en: ['“', '”'] } as const;

/** From which plan to which, where the voice made such a move. */
function useMove({ testimonial }: VoiceView): string | undefined {
  const { name } = useVocabulary();
  const { fromPlanId, toPlanId, addOnId } = testimonial;
  if (toPlanId) return fromPlanId ? `${name(fromPlanId)} → ${name(toPlanId)}` : name(toPlanId);
  return addOnId && name(addOnId);
}

function Voice({ voice }: { voice: VoiceView }) {
  const { t, of, date, list } = useLocale();
  const move = useMove(voice);
  const { testimonial, attribution, matched, translated, quote, quoteLanguage } = voice;
  const [open, close] = QUOTES[quoteLanguage];
  const { standing, consent } = testimonial;
  return (
    <figure className="voice">
      <blockquote lang={quoteLanguage}>
        {open}
        {quote}
        {close}
      </blockquote>
      <figcaption>
        <p className="voice-who">
          {[attribution.company, attribution.role, attribution.describedAs, move].filter(Boolean).join(' · ')}
        </p>
        {matched.length > 0 && (
          <p className="voice-match">{t('voice.matches', { parts: list(matched.map((part) => t(`voice.match.${part}`))) })}</p>
        )}
        <p className="voice-match num">
          {t(standing.nps === undefined ? 'voice.still' : 'voice.still-nps', {
            score: standing.nps ?? '',
            date: date(standing.checkedOn, 'month'),
          })}
          {' · '}
          {t('voice.given', { date: date(testimonial.givenOn, 'month'), source: of(testimonial.source) })}
        </p>
        <p className="voice-tags">
          <Badge>{t('voice.until', { scope: t(`consent.${consent.scope}`), date: date(consent.expiresOn, 'month') })}</Badge>
          <Badge>{t(consent.name ? 'consent.named' : 'consent.unnamed')}</Badge>
          {translated && (
            <Badge tone="warn">{t('voice.translated', { language: t(`language.${testimonial.verbatimIn}`) })}</Badge>
          )}
        </p>
      </figcaption>
    </figure>
  );
}

/**
 * One customer's words about this very move, with what they agreed to and why they fit; the next best on demand. Voices of the account's
 * own trade come first and alone, the others on demand; where there is none of the trade, the others come at once and their match says so.
 */
export function TestimonialCard({ voices }: { voices: readonly VoiceView[] }) {
  const { t } = useLocale();
  const [choice, setChoice] = useState<'own-trade' | 'any' | undefined>();
  const [index, setIndex] = useState(0);
  const ofTrade = voices.filter((voice) => voice.matched.includes('industry'));
  const relaxed = choice === undefined ? ofTrade.length === 0 : choice === 'any';
  const shown = relaxed ? voices : ofTrade;
  const voice = shown[index % Math.max(1, shown.length)];
  const others = voices.length - ofTrade.length;
  const relax = () => {
    setChoice(relaxed ? 'own-trade' : 'any');
    setIndex(0);
  };
  return (
    <Section
      title={t('voice.title')}
      aside={
        shown.length > 1 && (
          <Button look="quiet" onPress={() => setIndex((index + 1) % shown.length)}>
            {t('voice.next', { index: (index % shown.length) + 1, total: shown.length })}
          </Button>
        )
      }
    >
      {voice ? <Voice voice={voice} /> : <p className="gap">{t('voice.none')}</p>}
      {others > 0 && ofTrade.length > 0 && (
        <p className="voice-relax">
          <Button look="quiet" onPress={relax}>
            {relaxed ? t('voice.own-trade', { count: ofTrade.length }) : t('voice.any-trade', { count: others })}
          </Button>
        </p>
      )}
    </Section>
  );
}
