import { useId } from 'react';

interface LabelledSelectProps {
  label: string;
  help?: string | undefined;
  value: string;
  options: readonly (readonly [value: string, label: string])[];
  onChange: (value: string) => void;
}

/** A choice of one of many, with its name above it. */
export function LabelledSelect({ label, help, value, options, onChange }: LabelledSelectProps) {
  const id = useId();
  return (
    <div className="import-choice">
      <label htmlFor={id}>{label}</label>
      <select
        id={id}
        value={value}
        aria-describedby={help === undefined ? undefined : `${id}-help`}
        onChange={(event) => onChange(event.target.value)}
      >
        {options.map(([option, text]) => (
          <option key={option} value={option}>
            {text}
          </option>
        ))}
      </select>
      {help !== undefined && <small id={`${id}-help`}>{help}</small>}
    </div>
  );
}
