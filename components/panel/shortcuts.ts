import { useEffect, useRef } from 'react';

/** Keys of the panel, while the focus is in it and not in a field. One letter each: both hands are on the phone or the table. */
export const SHORTCUTS = {
  'customer-safe': 'c',
  'call-sheet': 'b',
  'approval-sheet': 'a',
  schedule: 's',
  questions: 'q',
  search: '/',
  price: 'p',
  outcome: 'o',
  refusal: '1–6',
  help: '?',
} as const;
export type Shortcut = keyof typeof SHORTCUTS;

/** Where letters are typed, a letter is no shortcut; and a layer over the panel has its own keys. */
function isTyped({ target }: KeyboardEvent): boolean {
  const typed = 'input:not([type="range"]), select, textarea, [contenteditable], [role="dialog"]';
  return target instanceof HTMLElement && target.closest(typed) !== null;
}

/** Hears every key that is pressed in the panel and is not typed; `run` says whether it was meant. Undefined: nothing to be had now. */
export function usePanelKeys(run: ((key: string) => boolean) | undefined): void {
  const latest = useRef(run);
  latest.current = run;
  useEffect(() => {
    const onKeyDown = (event: KeyboardEvent) => {
      if (event.ctrlKey || event.metaKey || event.altKey || event.defaultPrevented || event.isComposing || isTyped(event)) return;
      if (latest.current?.(event.key)) event.preventDefault();
    };
    addEventListener('keydown', onKeyDown);
    return () => removeEventListener('keydown', onKeyDown);
  }, []);
}

/** Runs `run` when the shortcut is pressed in the panel. Undefined: not to be had now. */
export function useShortcut(name: Shortcut, run: (() => void) | undefined): void {
  usePanelKeys(
    run &&
      ((key) => {
        if (key === SHORTCUTS[name]) run();
        return key === SHORTCUTS[name];
      }),
  );
}
