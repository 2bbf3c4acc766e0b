import { type KeyboardEvent, useState } from 'react';
import { ListField, Option, OptionList, useListbox } from '@/components/ui/listbox';
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
  const [typed, setTyped] = useState<string | null>(null);
  const open = typed !== null;
  const found = open ? search(options, typed).slice(0, MOST_SHOWN) : [];
  const chosen = options.find(({ path }) => path === value);
  const shown = chosen?.label ?? value ?? '';
  const pick = (path: string | null) => {
    setTyped(null);
    if (path !== value) onPick(path);
  };
  const { field, listId, optionProps, toFirst } = useListbox({
    options: found,
    open,
    onChoose: ({ path }) => pick(path),
    onOtherKey,
  });
  const type = (text: string) => {
    setTyped(text);
    toFirst();
  };
  function onOtherKey(event: KeyboardEvent) {
    if (!open && (event.key === 'ArrowDown' || event.key === 'ArrowUp')) type('');
    else if (!open && event.key === 'Delete' && value !== null) return pick(null);
    else if (open && event.key === 'Escape') {
      setTyped(null);
      return event.stopPropagation();
    } else if (!open || event.key !== 'Enter') return;
    // Arrows would move the caret; Enter, where nothing was found, would send the form.
    event.preventDefault();
  }
  return (
    <span className="field-picker">
      <ListField
        of={field}
        type="text"
        aria-label={t('map.pick', { name: label })}
        aria-describedby={describedBy}
        placeholder={t('map.pick-none')}
        value={typed ?? shown}
        onChange={(event) => type(event.target.value)}
        onClick={open ? undefined : () => type('')}
        onBlur={() => setTyped(null)}
      />
      {value !== null && !open && (
        <button type="button" aria-label={t('map.clear', { name: label })} onClick={() => pick(null)}>
          ×
        </button>
      )}
      <OptionList id={listId} label={t('map.options')} hidden={!open}>
        {found.map((option, index) => (
          <Option key={option.path} {...optionProps(index)}>
            {option.label ?? option.path}
            {option.label !== undefined && option.label !== option.path && <small>{option.path}</small>}
          </Option>
        ))}
      </OptionList>
      {open && found.length === 0 && (
        <span className="field-picker-none" role="status">
          {t('map.no-option')}
        </span>
      )}
    </span>
  );
}
