import { Badge } from '@/components/ui/badge';
import { useLocale } from '../locale';
import { useVocabulary } from '../vocabulary';
import type { VoiceView } from './proof-view';

const QUOTES = { ja: ['「', '」'], en: ['“', '”'] } as const;

/** From which plan to which, where the voice made such a move. */
function useMove({ testimonial }: VoiceView): string | undefined {
  const { name } = useVocabulary();
  const { fromPlanId, toPlanId, addOnId } = testimonial;
  if (toPlanId) return fromPlanId ? `${name(fromPlanId)} → ${name(toPlanId)}` : name(toPlanId);
  return addOnId && name(addOnId);
}

/** Why it still holds: still a customer, still in use, the last score, and when that was looked at. */
function Holds({ voice }: { voice: VoiceView }) {
  const { t, of, date } = useLocale();
  const { uses, nps, checkedOn } = voice.holds;
  const parts = [
    t('voice.holds.customer'),
    uses && t('voice.holds.uses'),
    nps !== undefined && t('voice.holds.nps', { score: nps }),
    t('voice.holds.checked', { date: date(checkedOn) }),
  ];
  return (
    <>
      <p className="voice-match num">{parts.filter(Boolean).join(' · ')}</p>
      <p className="voice-match num">
        {t('voice.given', { date: date(voice.testimonial.givenOn, 'month'), source: of(voice.testimonial.source) })}
      </p>
    </>
  );
}

/** What was agreed to, and what was done to the words. */
function Marks({ voice }: { voice: VoiceView }) {
  const { t, date } = useLocale();
  const { testimonial, verbatim, translated, edited, edits, holds } = voice;
  const { consent, verbatimIn } = testimonial;
  const lastEdit = edits.findLast((edit) => edit.kind !== 'translated');
  return (
    <p className="voice-tags">
      <Badge>{t('voice.until', { scope: t(`consent.${consent.scope}`), date: date(consent.expiresOn, 'month') })}</Badge>
      <Badge>{t(consent.name ? 'consent.named' : 'consent.unnamed')}</Badge>
      {!verbatim && <Badge tone="warn">{t('voice.paraphrase')}</Badge>}
      {translated && <Badge tone="warn">{t('voice.translated', { language: t(`language.${verbatimIn}`) })}</Badge>}
      {edited && lastEdit && <Badge tone="warn">{t('voice.edited', { date: date(lastEdit.on) })}</Badge>}
      {holds.old && <Badge tone="warn">{t('voice.holds.old', { count: holds.ageDays })}</Badge>}
    </p>
  );
}

/** One voice: the words, who says them, in what they are like the account, and why they may be told. */
export function Voice({ voice }: { voice: VoiceView }) {
  const { t, list } = useLocale();
  const move = useMove(voice);
  const { attribution, matched, verbatim, quote, quoteLanguage } = voice;
  const [open, close] = verbatim ? QUOTES[quoteLanguage] : ['', ''];
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
        <Holds voice={voice} />
        <Marks voice={voice} />
      </figcaption>
    </figure>
  );
}
