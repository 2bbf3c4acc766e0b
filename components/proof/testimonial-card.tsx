import './proof.css';
import { useState } from 'react';
import { Button } from '@/components/ui/button';
import { Icon } from '@/components/ui/icon';
import { Section } from '@/components/ui/section';
import { useLocale } from '../locale';
import { HOLD_GROUPS, type ProofView, type VoiceView } from './proof-view';
import { missingTrait, RangeControl } from './range-control';
import { Voice } from './voice';

interface TestimonialCardProps {
  proof: ProofView;
  /** The text that was copied last, to say so on its button. */
  copied?: string | undefined;
  /** The words with their source are to be copied: a use of this voice. */
  onCopy?: ((text: string, voice: VoiceView) => void) | undefined;
}

/** Why some voices are not among those shown. */
function HeldBack({ withheld }: Pick<ProofView, 'withheld'>) {
  const { t, list } = useLocale();
  const parts = HOLD_GROUPS.filter((group) => withheld[group] > 0).map((group) =>
    t(`voice.held.${group}`, { count: withheld[group] }),
  );
  return parts.length > 0 && <p className="voice-match voice-held num">{t('voice.held', { parts: list(parts) })}</p>;
}

/**
 * One customer's words about this very move, with what they agreed to and why they fit; the next best on demand. It begins with the
 * strictest search that finds a voice and says what it had to give up; a person may narrow or widen it.
 */
export function TestimonialCard({ proof, copied, onCopy }: TestimonialCardProps) {
  const locale = useLocale();
  const { t } = locale;
  const [chosen, setChosen] = useState(0);
  const [index, setIndex] = useState(0);
  const { voices, levels } = proof;
  const at = Math.min(chosen, Math.max(0, levels.length - 1));
  const level = levels[at];
  const shown = voices.filter((voice) => level?.ids.includes(voice.testimonial.id));
  const place = index % Math.max(1, shown.length);
  const voice = shown[place];
  const missing = levels[0] && missingTrait(locale, levels[0]);
  const done = voice !== undefined && copied === voice.copyText;
  /** Who widens the search wants to see what it adds. */
  const change = (to: number) => {
    const before = level?.ids ?? [];
    const then = voices.filter(({ testimonial }) => levels[to]?.ids.includes(testimonial.id));
    const added = then.findIndex(({ testimonial }) => !before.includes(testimonial.id));
    setChosen(to);
    setIndex(Math.max(0, added));
  };
  return (
    <Section
      title={t('voice.title')}
      aside={
        shown.length > 1 && (
          <Button look="quiet" onPress={() => setIndex((place + 1) % shown.length)}>
            {t('voice.next', { index: place + 1, total: shown.length })}
          </Button>
        )
      }
    >
      {voice && missing && at === 0 && <p className="voice-note">{t('voice.nearest', { part: missing })}</p>}
      {voice ? <Voice voice={voice} /> : <p className="gap">{t('voice.none')}</p>}
      {voice && onCopy && (
        <p className="voice-copy">
          <Button look="quiet" action="copy-voice" onPress={() => onCopy(voice.copyText, voice)}>
            <Icon name={done ? 'check' : 'copy'} size={13} />
            {t(done ? 'action.copied' : 'voice.copy')}
          </Button>
        </p>
      )}
      {levels.length > 1 && <RangeControl levels={levels} at={at} onChange={change} />}
      <HeldBack withheld={proof.withheld} />
    </Section>
  );
}
