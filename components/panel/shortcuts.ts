import { useEffect, useRef } from 'react';

/** Keys of the panel, while the focus is in it and not in a field. One letter each: both hands are on the phone or the table. */
export const SHORTCUTS = {
  'customer-safe': 'c',
  'call-sheet': 'b',
  'approval-sheet': 'a',
  schedule: 's',
  questions: 'q',
  search: '/',
  help: '?',
} as const;
export type Shortcut = keyof typeof SHORTCUTS;

/** Where letters are typed, a letter is no shortcut; and a layer over the panel has its own keys. */
function isTyped({ target }: KeyboardEvent): boolean {
  return target instanceof HTMLElement && target.closest('input, select, textarea, [contenteditable], [role="dialog"]') !== null;
}

/** Runs `run` when the shortcut is pressed in the panel. Undefined: not to be had now. */
export function useShortcut(name: Shortcut, run: (() => void) | undefined): void {
  const latest = useRef(run);
  latest.current = run;
  useEffect(() => {
    const onKeyDown = (event: KeyboardEvent) => {
      if (event.key !== SHORTCUTS[name] || event.ctrlKey || event.metaKey || event.altKey) return;
      if (event.defaultPrevented || event.isComposing || isTyped(event) || !latest.current) return;
      event.preventDefault();
      latest.current();
    };
    addEventListener('keydown', onKeyDown);
    return () => removeEventListener('keydown', onKeyDown);
  }, [name]);
}
