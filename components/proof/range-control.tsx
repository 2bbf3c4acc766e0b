import { useId } from 'react';
import { Button } from '@/components/ui/button';
import { type Locale, useLocale } from '../locale';
import type { VoiceLevel, VoiceTrait } from './proof-view';

/** What was given up, as a person would list it: size once, and as "exact" while all are at least similar. */
function namesOf({ t }: Locale, differing: readonly VoiceTrait[]): string[] {
  const near = !differing.includes('near-size');
  return differing
    .filter((trait) => trait !== 'near-size')
    .map((trait) => t(trait === 'size' && near ? 'voice.range.exact-size' : `voice.match.${trait}`));
}

export function rangeText(locale: Locale, { differing }: VoiceLevel): string {
  const { t, list } = locale;
  return differing.length === 0 ? t('voice.range.strict') : t('voice.range.any', { parts: list(namesOf(locale, differing)) });
}

/** The strongest thing in which nobody is alike, where even the strictest level that shows a voice had to give something up. */
export function missingTrait({ t }: Locale, { differing }: VoiceLevel): string | undefined {
  const last = differing.at(-1);
  return last && t(last === 'near-size' ? 'voice.match.size' : `voice.match.${last}`);
}

interface RangeControlProps {
  levels: readonly VoiceLevel[];
  at: number;
  onChange: (level: number) => void;
}

/** How alike a voice must be: a step narrower or wider, or straight to a level; each says how many voices it shows. */
export function RangeControl({ levels, at, onChange }: RangeControlProps) {
  const locale = useLocale();
  const { t } = locale;
  const name = useId();
  const level = levels[at];
  return (
    <fieldset className="voice-range">
      <legend>{t('voice.range.title')}</legend>
      <div className="voice-range-row">
        <Button look="quiet" blockedBecause={at === 0 ? t('voice.range.narrowest') : undefined} onPress={() => onChange(at - 1)}>
          {t('voice.range.narrow')}
        </Button>
        {levels.map((one, index) => (
          <label key={one.ids.length} className="voice-level num" title={rangeText(locale, one)}>
            <input type="radio" name={name} checked={index === at} onChange={() => onChange(index)} />
            <span className="unseen">{rangeText(locale, one)}: </span>
            {one.ids.length}
          </label>
        ))}
        <Button
          look="quiet"
          blockedBecause={at === levels.length - 1 ? t('voice.range.widest') : undefined}
          onPress={() => onChange(at + 1)}
        >
          {t('voice.range.widen')}
        </Button>
      </div>
      <p className="voice-match" role="status">
        {level && t('voice.range.level', { range: rangeText(locale, level), count: level.ids.length })}
      </p>
    </fieldset>
  );
}
