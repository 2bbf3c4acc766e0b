import { type KeyboardEvent, useId, useRef, useState } from 'react';
import { useLocale } from '../locale';
import { type SourceOption, search } from './field-map-view';

interface FieldPickerProps {
  /** The canonical field it is for, in words. */
  label: string;
  options: readonly SourceOption[];
  value: string | null;
  describedBy?: string;
  onPick: (path: string | null) => void;
}

/** More are found by typing on. */
const MOST_SHOWN = 60;

/** Chooses a field of the source by typing a part of its name: a combobox with a list, by keyboard or pointer. */
export function FieldPicker({ label, options, value, describedBy, onPick }: FieldPickerProps) {
  const { t } = useLocale();
  const id = useId();
  const list = useRef<HTMLDivElement>(null);
  const [typed, setTyped] = useState<string | null>(null);
  const [at, setAt] = useState(0);
  const open = typed !== null;
  const found = open ? search(options, typed).slice(0, MOST_SHOWN) : [];
  const chosen = options.find(({ path }) => path === value);
  const shown = chosen?.label ?? value ?? '';
  const start = () => {
    setTyped('');
    setAt(0);
  };
  const pick = (path: string | null) => {
    setTyped(null);
    if (path !== value) onPick(path);
  };
  const move = (to: number) => {
    setAt(to);
    list.current?.children[to]?.scrollIntoView?.({ block: 'nearest' });
  };
  const onKeyDown = (event: KeyboardEvent) => {
    if (event.nativeEvent.isComposing) return;
    const last = found.length - 1;
    if (event.key === 'ArrowDown' || event.key === 'ArrowUp') {
      event.preventDefault();
      if (!open) start();
      else move(event.key === 'ArrowDown' ? Math.min(at + 1, last) : Math.max(at - 1, 0));
    } else if (event.key === 'Enter' && open) {
      event.preventDefault();
      const option = found[at];
      if (option) pick(option.path);
    } else if (event.key === 'Escape' && open) {
      event.stopPropagation();
      setTyped(null);
    } else if (event.key === 'Delete' && !open && value !== null) pick(null);
  };
  return (
    <span className="field-picker">
      <input
        type="text"
        role="combobox"
        aria-label={t('map.pick', { name: label })}
        aria-expanded={open}
        aria-controls={`${id}-list`}
        aria-autocomplete="list"
        aria-activedescendant={open && found[at] ? `${id}-${at}` : undefined}
        aria-describedby={describedBy}
        autoComplete="off"
        spellCheck={false}
        placeholder={t('map.pick-none')}
        value={typed ?? shown}
        onChange={(event) => {
          setTyped(event.target.value);
          setAt(0);
        }}
        onClick={open ? undefined : start}
        onBlur={() => setTyped(null)}
        onKeyDown={onKeyDown}
      />
      {value !== null && !open && (
        <button type="button" aria-label={t('map.clear', { name: label })} onClick={() => pick(null)}>
          ×
        </button>
      )}
      <div id={`${id}-list`} role="listbox" aria-label={t('map.options')} hidden={!open} ref={list}>
        {found.map((option, index) => (
          // biome-ignore lint/a11y/useKeyWithClickEvents: the keys are those of the input, which keeps the focus
          <div
            key={option.path}
            id={`${id}-${index}`}
            role="option"
            aria-selected={index === at}
            tabIndex={-1}
            onPointerDown={(event) => event.preventDefault()}
            onClick={() => pick(option.path)}
          >
            {option.label ?? option.path}
            {option.label !== undefined && option.label !== option.path && <small>{option.path}</small>}
          </div>
        ))}
      </div>
      {open && found.length === 0 && (
        <span className="field-picker-none" role="status">
          {t('map.no-option')}
        </span>
      )}
    </span>
  );
}
