import { useId, useState } from 'react';
import { Button } from '@/components/ui/button';
import type { LocalText } from '@/lib/domain/language';
import { LANGUAGE_CODES } from '@/lib/domain/languages';
import type { Testimonial } from '@/lib/domain/playbook/testimonial';
import { scopesWithin } from '@/lib/domain/voice-desk';
import { useLocale } from '../locale';

interface VoiceReviewProps {
  testimonial: Testimonial;
  onApprove: (testimonial: Testimonial) => void;
  onDecline: () => void;
}

type Field = 'describedAs' | 'role' | 'paraphrase';

/** Before a voice goes into the playbook: how its customer is described, and how far it may go, at most as far as they agreed to. */
export function VoiceReview({ testimonial, onApprove, onDecline }: VoiceReviewProps) {
  const { t } = useLocale();
  const id = useId();
  const { consent } = testimonial;
  const [scope, setScope] = useState(consent.scope);
  const fields: readonly Field[] = consent.quote === false ? ['describedAs', 'role', 'paraphrase'] : ['describedAs', 'role'];
  const [texts, setTexts] = useState<Record<Field, LocalText>>({
    describedAs: testimonial.describedAs,
    role: testimonial.role,
    // What stands in for our words is a reminder to write them.
    paraphrase: { ja: '', en: '' },
  });
  const blank = fields.some((field) => LANGUAGE_CODES.some((language) => texts[field][language].trim() === ''));
  const approved: Testimonial = {
    ...testimonial,
    describedAs: texts.describedAs,
    role: texts.role,
    ...(consent.quote === false && { paraphrase: texts.paraphrase }),
    consent: { ...consent, scope },
  };
  return (
    <div className="voice-form">
      {fields.map((field) => (
        <fieldset key={field}>
          <legend>{t(`voices.field.${field}`)}</legend>
          {LANGUAGE_CODES.map((language) => (
            <label key={language} className="voice-field">
              <span>{t(`language.${language}`)}</span>
              <input
                value={texts[field][language]}
                maxLength={200}
                lang={language}
                onChange={({ target }) => setTexts({ ...texts, [field]: { ...texts[field], [language]: target.value } })}
              />
            </label>
          ))}
        </fieldset>
      ))}
      <fieldset>
        <legend>{t('collect.scope')}</legend>
        {scopesWithin(consent.scope).map((one) => (
          <label key={one}>
            <input type="radio" name={id} checked={scope === one} onChange={() => setScope(one)} /> {t(`consent.${one}`)}
          </label>
        ))}
      </fieldset>
      <div className="row">
        <Button
          look="primary"
          action="voice-approve"
          blockedBecause={blank ? t('voices.blank') : undefined}
          onPress={() => onApprove(approved)}
        >
          {t('voices.approve')}
        </Button>
        <Button action="voice-decline" onPress={onDecline}>
          {t('voices.decline')}
        </Button>
      </div>
    </div>
  );
}
