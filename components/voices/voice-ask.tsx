import './voices.css';
import { useId, useState } from 'react';
import { Button } from '@/components/ui/button';
import { Section } from '@/components/ui/section';
import type { Testimonial } from '@/lib/domain/playbook/testimonial';
import { useLocale } from '../locale';

export type Scope = Testimonial['consent']['scope'];

/** What the customer said and agreed to. */
export interface Agreed {
  words: string;
  scope: Scope;
  mayName: boolean;
  mayLogo: boolean;
  mayQuote: boolean;
}

interface VoiceAskProps {
  state: 'due' | 'asked' | 'agreed';
  because: 'won' | 'promoter' | undefined;
  /** Copies the request with its consent form; it counts as asked. */
  onAsk: () => void;
  onAgreed: (agreed: Agreed) => void;
  onRefused: () => void;
}

const SCOPES: readonly Scope[] = ['internal', 'one-to-one', 'public'];
const LONGEST = 600;

function AgreedForm({ onAgreed }: Pick<VoiceAskProps, 'onAgreed'>) {
  const { t } = useLocale();
  const id = useId();
  const [words, setWords] = useState('');
  const [scope, setScope] = useState<Scope>('internal');
  const [may, setMay] = useState({ mayName: false, mayLogo: false, mayQuote: true });
  const said = words.trim();
  return (
    <div className="voice-form">
      <label htmlFor={id}>{t('collect.words')}</label>
      <textarea id={id} rows={3} maxLength={LONGEST} value={words} onChange={(event) => setWords(event.target.value)} />
      <fieldset>
        <legend>{t('collect.scope')}</legend>
        {SCOPES.map((one) => (
          <label key={one}>
            <input type="radio" name={id} checked={scope === one} onChange={() => setScope(one)} /> {t(`consent.${one}`)}
          </label>
        ))}
      </fieldset>
      <fieldset>
        <legend>{t('collect.may')}</legend>
        {(['mayName', 'mayLogo', 'mayQuote'] as const).map((one) => (
          <label key={one}>
            <input type="checkbox" checked={may[one]} onChange={(event) => setMay({ ...may, [one]: event.target.checked })} />{' '}
            {t(`collect.${one}`)}
          </label>
        ))}
      </fieldset>
      <Button
        look="primary"
        action="voice-agreed"
        blockedBecause={said === '' ? t('collect.words-missing') : undefined}
        onPress={() => onAgreed({ words: said, scope, ...may })}
      >
        {t('collect.keep')}
      </Button>
    </div>
  );
}

/** Proposes to ask for a comment, and takes down what came of it (S14). */
export function VoiceAsk({ state, because, onAsk, onAgreed, onRefused }: VoiceAskProps) {
  const { t } = useLocale();
  const [open, setOpen] = useState(false);
  return (
    <Section title={t('collect.title')}>
      {state === 'due' && (
        <>
          <p className="voice-why">{t(because === 'won' ? 'collect.because-won' : 'collect.because-promoter')}</p>
          <Button look="quiet" action="voice-ask" onPress={onAsk}>
            {t('collect.ask')}
          </Button>
        </>
      )}
      {state === 'asked' && (
        <>
          <p className="voice-why" role="status">
            {t('collect.asked')}
          </p>
          <p className="voice-answers">
            <Button look="quiet" action="voice-open" onPress={() => setOpen(!open)}>
              {t('collect.agreed')}
            </Button>
            <Button look="quiet" action="voice-refused" onPress={onRefused}>
              {t('collect.refused')}
            </Button>
          </p>
          {open && <AgreedForm onAgreed={onAgreed} />}
        </>
      )}
      {state === 'agreed' && (
        <p className="voice-why" role="status">
          {t('collect.waits')}
        </p>
      )}
    </Section>
  );
}
