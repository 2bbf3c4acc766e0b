import { useId } from 'react';
import { useLocale } from '../locale';
import { useVocabulary } from '../vocabulary';
import { NONE, type Typed } from './answer-value';
import type { AskInput } from './ask-input';
import { optionName } from './option-name';

interface FieldProps {
  input: AskInput;
  /** What is asked for, for whoever cannot see the question above it. */
  label: string;
  typed: Typed;
  onChange: (typed: Typed) => void;
}

interface ChipsProps extends Omit<FieldProps, 'input'> {
  options: readonly { value: string; name: string }[];
  many?: boolean;
}

/** A row of answers to tap. Where several may be true, "none" excludes the others. */
function Chips({ options, many = false, label, typed, onChange }: ChipsProps) {
  const name = useId();
  const toggle = (value: string, on: boolean) => {
    const rest = typed.chosen.filter((one) => one !== value && one !== NONE);
    const chosen = !many || value === NONE ? [value] : on ? [...rest, value] : rest;
    onChange({ ...typed, chosen });
  };
  return (
    <fieldset className="hear-chips num" aria-label={label}>
      {options.map(({ value, name: text }) => (
        <label key={value} className="hear-chip">
          <input
            type={many ? 'checkbox' : 'radio'}
            name={name}
            checked={typed.chosen.includes(value)}
            onChange={(event) => toggle(value, event.target.checked)}
          />
          {text}
        </label>
      ))}
    </fieldset>
  );
}

/** One line to type in, with its unit. */
function Line({
  label,
  typed,
  onChange,
  unit,
  ...more
}: Omit<FieldProps, 'input'> & { unit?: string; type?: 'date'; digits?: boolean }) {
  return (
    <label className="hear-line num">
      <span className="unseen">{label}</span>
      <input
        type={more.type ?? 'text'}
        inputMode={more.digits ? 'decimal' : undefined}
        autoComplete="off"
        maxLength={1000}
        value={typed.text}
        onChange={(event) => onChange({ ...typed, text: event.target.value })}
      />
      {unit !== undefined && unit !== '' && <span>{unit}</span>}
    </label>
  );
}

const SCORES = Array.from({ length: 11 }, (_, score) => ({ value: String(score), name: String(score) }));

/** The field that fits the kind of the fact. */
export function AnswerField({ input, ...field }: FieldProps) {
  const locale = useLocale();
  const vocabulary = useVocabulary();
  const { t } = locale;
  switch (input.kind) {
    case 'score':
      return <Chips options={SCORES} {...field} />;
    case 'count':
      return <Line digits {...field} />;
    case 'quantity':
      return <Line digits unit={vocabulary.unit(input.metricId ?? '')} {...field} />;
    case 'money':
      return <Line digits unit={t('hear.per-month', { currency: input.currency })} {...field} />;
    case 'date':
      return <Line type="date" {...field} />;
    case 'choice': {
      const all = input.none ? [...input.options, NONE] : input.options;
      const options = all.map((value) => ({ value, name: optionName(input.list, value, locale, vocabulary) }));
      return <Chips options={options} many={input.many} {...field} />;
    }
    case 'share':
      return (
        <>
          <Chips options={input.featureIds.map((value) => ({ value, name: vocabulary.name(value) }))} {...field} />
          <Line digits unit="%" {...field} label={t('hear.share')} />
        </>
      );
    case 'names':
      return (
        <>
          <Line {...field} />
          <Chips many options={[{ value: NONE, name: t('hear.none') }]} {...field} />
        </>
      );
    case 'text':
      return (
        <label className="hear-line">
          <span className="unseen">{field.label}</span>
          <textarea
            rows={2}
            maxLength={4000}
            value={field.typed.text}
            onChange={(event) => field.onChange({ ...field.typed, text: event.target.value })}
          />
        </label>
      );
  }
}
