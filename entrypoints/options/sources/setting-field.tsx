import { type ReactNode, useId } from 'react';
import { useLocale } from '@/components/locale';
import type { FieldProblem } from './form-settings';

interface SettingFieldProps {
  label: string;
  value: string;
  type?: 'text' | 'password' | 'json';
  optional?: boolean;
  placeholder?: string | undefined;
  problem?: FieldProblem | undefined;
  help?: ReactNode;
  /** Id of a `datalist` of suggestions. */
  list?: string | undefined;
  onChange: (value: string) => void;
}

/** A setting of a source: a line, a secret or JSON, and what is wrong with it. */
export function SettingField(props: SettingFieldProps) {
  const { label, value, type = 'text', optional = false, placeholder, problem, help, list, onChange } = props;
  const { t, find } = useLocale();
  const id = useId();
  const described = [help && `${id}-help`, problem && `${id}-problem`].filter(Boolean).join(' ');
  const shared = {
    id,
    value,
    placeholder,
    spellCheck: false,
    'aria-invalid': problem !== undefined || undefined,
    'aria-required': !optional || undefined,
    'aria-describedby': described || undefined,
  };
  return (
    <div className="field">
      <label htmlFor={id}>
        {label}
        {optional && <small> {t('options.sources.optional')}</small>}
      </label>
      {help && (
        <p className="help" id={`${id}-help`}>
          {help}
        </p>
      )}
      {type === 'json' ? (
        <textarea {...shared} rows={6} onChange={(event) => onChange(event.currentTarget.value)} />
      ) : (
        <input
          {...shared}
          type={type}
          list={list}
          // A password manager would offer the CRM's own password here.
          autoComplete={type === 'password' ? 'new-password' : 'off'}
          onChange={(event) => onChange(event.currentTarget.value)}
        />
      )}
      {problem && (
        <p className="problem" id={`${id}-problem`} role="alert">
          {problem.code === 'refused'
            ? find(`address.refused.${problem.params.code}`)
            : t(`options.sources.problem.${problem.code}`, { name: label, ...problem.params })}
        </p>
      )}
    </div>
  );
}
