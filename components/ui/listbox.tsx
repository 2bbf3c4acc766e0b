import './listbox.css';
import { type ComponentProps, type KeyboardEvent, type ReactNode, useId, useState } from 'react';

interface ListboxRequest<T> {
  /** In the order in which they are drawn. */
  options: readonly T[];
  /** Missing: the list is always there. */
  open?: boolean;
  onChoose: (option: T) => void;
  /** A key that is not the list's. */
  onOtherKey?: (event: KeyboardEvent) => void;
}

/** A list of options below a field (ARIA's combobox): the focus stays in the field, whose arrows move in the list and whose Enter chooses. */
export interface Listbox<T> {
  /** Where the keys stand; undefined: nowhere, there is no option. */
  active: T | undefined;
  field: ListFieldState;
  listId: string;
  optionProps: (index: number) => OptionProps;
  /** Other options are listed: the keys stand on the first again. */
  toFirst: () => void;
}

interface ListFieldState {
  expanded: boolean;
  listId: string;
  activeId: string | undefined;
  onKeyDown: (event: KeyboardEvent) => void;
}

interface OptionProps {
  id: string;
  selected: boolean;
  onChoose: () => void;
}

export function useListbox<T>({ options, open = true, onChoose, onOtherKey }: ListboxRequest<T>): Listbox<T> {
  const id = useId();
  const [at, setAt] = useState(0);
  const { length } = options;
  const place = open ? Math.min(at, length - 1) : -1;
  const active = options[place];
  const idOf = (index: number) => `${id}-${index}`;
  function onKeyDown(event: KeyboardEvent) {
    // Keys of an input method choose among its own words.
    if (event.nativeEvent.isComposing) return;
    const steps: Readonly<Record<string, number>> = { ArrowDown: 1, ArrowUp: -1 };
    const step = steps[event.key];
    if (open && step !== undefined && length > 0) {
      const to = (place + step + length) % length;
      setAt(to);
      document.getElementById(idOf(to))?.scrollIntoView?.({ block: 'nearest' });
    } else if (event.key === 'Enter' && active !== undefined) onChoose(active);
    else {
      onOtherKey?.(event);
      return;
    }
    event.preventDefault();
  }
  return {
    active,
    field: {
      expanded: open && length > 0,
      listId: `${id}-list`,
      activeId: active === undefined ? undefined : idOf(place),
      onKeyDown,
    },
    listId: `${id}-list`,
    optionProps: (index) => ({
      id: idOf(index),
      selected: index === place,
      onChoose: () => {
        const option = options[index];
        if (option !== undefined) onChoose(option);
      },
    }),
    toFirst: () => setAt(0),
  };
}

/** The field of such a list. */
export function ListField({ of, ...props }: { of: ListFieldState } & ComponentProps<'input'>) {
  return (
    <input
      {...props}
      role="combobox"
      aria-expanded={of.expanded}
      aria-controls={of.listId}
      aria-autocomplete="list"
      aria-activedescendant={of.activeId}
      autoComplete="off"
      spellCheck={false}
      onKeyDown={of.onKeyDown}
    />
  );
}

interface OptionListProps {
  id: string;
  label: string;
  hidden?: boolean;
  className?: string;
  children: ReactNode;
}

/** The list of such a field. */
export function OptionList({ label, ...props }: OptionListProps) {
  return <div role="listbox" aria-label={label} {...props} />;
}

/** One option of a list. Pressing it leaves the focus where it is. */
export function Option({
  id,
  selected,
  onChoose,
  className = '',
  children,
}: OptionProps & { className?: string; children: ReactNode }) {
  return (
    <button
      type="button"
      id={id}
      role="option"
      aria-selected={selected}
      tabIndex={-1}
      className={`option ${className}`}
      onPointerDown={(event) => event.preventDefault()}
      onClick={onChoose}
    >
      {children}
    </button>
  );
}
