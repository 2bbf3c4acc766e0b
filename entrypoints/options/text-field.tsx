import { type ReactNode, useId } from 'react';

interface TextFieldProps {
  label: string;
  help?: ReactNode;
  value: string;
  placeholder?: string;
  problem?: string | undefined;
  onChange: (value: string) => void;
}

/** A line of text with its explanation and, if there is one, what is wrong with it. */
export function TextField({ label, help, value, placeholder, problem, onChange }: TextFieldProps) {
  const id = useId();
  const described = [help && `${id}-help`, problem && `${id}-problem`].filter(Boolean).join(' ');
  return (
    <div className="field">
      <label htmlFor={id}>{label}</label>
      {help && (
        <p className="help" id={`${id}-help`}>
          {help}
        </p>
      )}
      <input
        id={id}
        type="text"
        spellCheck={false}
        autoComplete="off"
        value={value}
        placeholder={placeholder}
        aria-invalid={problem !== undefined || undefined}
        aria-describedby={described || undefined}
        onChange={(event) => onChange(event.currentTarget.value)}
      />
      {problem && (
        <p className="problem" id={`${id}-problem`} role="alert">
          {problem}
        </p>
      )}
    </div>
  );
}
