import { useId } from 'react';

interface ChoiceProps<V extends string> {
  label: string;
  help?: string;
  value: V;
  options: readonly (readonly [value: V, label: string])[];
  onChange: (value: V) => void;
}

/** One of a few: the browser's own radio buttons, drawn as one bar. */
export function Choice<V extends string>({ label, help, value, options, onChange }: ChoiceProps<V>) {
  const name = useId();
  return (
    <fieldset className="choice">
      <legend>{label}</legend>
      {help && <p className="help">{help}</p>}
      <div className="choice-bar">
        {options.map(([option, text]) => (
          <label key={option}>
            <input type="radio" name={name} value={option} checked={option === value} onChange={() => onChange(option)} />
            <span>{text}</span>
          </label>
        ))}
      </div>
    </fieldset>
  );
}
