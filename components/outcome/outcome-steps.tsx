import { useId, useState } from 'react';
import { Button } from '@/components/ui/button';
import type { RefusalReason } from '@/lib/domain/playbook/refusal';
import { useLocale } from '../locale';
import { amountText, typedAmount } from './amount-text';
import type { OutcomeChoice, OutcomeDefaults } from './outcome-view';

const REASONS: readonly RefusalReason[] = ['price', 'timing', 'no-need', 'authority', 'competitor', 'trust', 'not-presented'];

interface StepProps {
  defaults: OutcomeDefaults;
  onChoose: (choice: OutcomeChoice) => void;
}

/** Why it was refused: the fixed list, one tap (D6). */
export function ReasonStep({ kind, amount, onChoose }: Pick<StepProps, 'onChoose'> & Pick<OutcomeChoice, 'kind' | 'amount'>) {
  const { t } = useLocale();
  // Who did not get to it lost nothing.
  const reasons = kind === 'lost' ? REASONS.filter((reason) => reason !== 'not-presented') : REASONS;
  return (
    <fieldset className="chips" aria-label={t('outcome.why')}>
      {reasons.map((reason) => (
        <button
          key={reason}
          type="button"
          className="chip"
          data-reason={reason}
          onClick={() => onChoose({ kind, reason, ...(amount ? { amount } : {}) })}
        >
          {t(`refusal.${reason}`)}
        </button>
      ))}
    </fieldset>
  );
}

/** When to come back: a proposed working day with one tap, or any other. */
export function LaterStep({ defaults, onChoose }: StepProps) {
  const { t, date } = useLocale();
  const id = useId();
  const [on, setOn] = useState(defaults.later[0]?.on ?? defaults.earliest);
  const fits = /^\d{4}-\d{2}-\d{2}$/.test(on) && on >= defaults.earliest && on < '2100-01-01';
  return (
    <>
      <fieldset className="chips num" aria-label={t('outcome.when')}>
        {defaults.later.map((choice) => (
          <button
            key={choice.id}
            type="button"
            className="chip"
            data-later={choice.id}
            onClick={() => onChoose({ kind: 'later', until: choice.on })}
          >
            {t(`outcome.later.${choice.id}`, { date: date(choice.on, 'month-day') })}
          </button>
        ))}
      </fieldset>
      <div className="outcome-form">
        <label htmlFor={id}>{t('outcome.other-day')}</label>
        <input
          id={id}
          type="date"
          className="outcome-field num"
          value={on}
          min={defaults.earliest}
          onChange={(event) => setOn(event.target.value)}
        />
        <Button
          look="primary"
          action="outcome-later"
          blockedBecause={fits ? undefined : t('outcome.day-wrong')}
          onPress={() => onChoose({ kind: 'later', until: on })}
        >
          {t('outcome.record')}
        </Button>
      </div>
    </>
  );
}

/** What it brought, or would have brought: filled in, one tap to confirm; a loss says why with the same tap. */
export function AmountStep({ kind, defaults, onChoose }: StepProps & { kind: 'won' | 'lost' }) {
  const { t } = useLocale();
  const id = useId();
  const { currency } = defaults;
  const [text, setText] = useState(defaults.amount ? amountText(defaults.amount) : '');
  const amount = text.trim() === '' ? undefined : typedAmount(text, currency);
  const wrong = amount === null ? t('outcome.amount-wrong') : undefined;
  const typed = amount ? { amount } : {};
  return (
    <>
      <div className="outcome-form">
        <label htmlFor={id}>{t(kind === 'won' ? 'outcome.amount' : 'outcome.amount-lost', { currency })}</label>
        <input
          id={id}
          className="outcome-field num"
          inputMode="decimal"
          autoComplete="off"
          value={text}
          aria-invalid={wrong !== undefined || undefined}
          aria-describedby={wrong && `${id}-wrong`}
          onChange={(event) => setText(event.target.value)}
        />
        {kind === 'won' && (
          <Button look="primary" action="outcome-won" blockedBecause={wrong} onPress={() => onChoose({ kind, ...typed })}>
            {t('outcome.record')}
          </Button>
        )}
      </div>
      {wrong && (
        <p id={`${id}-wrong`} className="outcome-wrong">
          {wrong}
        </p>
      )}
      {kind === 'lost' && <ReasonStep kind="lost" amount={amount ?? undefined} onChoose={onChoose} />}
    </>
  );
}
