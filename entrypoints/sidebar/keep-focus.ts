/** Where the focus goes, the first that there is: a layer over the panel, the panel, the folded panel. */
const PLACES = ['[role="dialog"]', 'main[tabindex]', '.collapsed-tab'];

/**
 * Where what had the keyboard goes away and nobody passes the focus on, it goes to the panel itself, so that the next key is heard. Nothing
 * is taken from the page around: only a frame that has the focus is looked after.
 */
export function keepFocus(): () => void {
  let last: Element | undefined;
  let asked = 0;
  const onFocus = ({ target }: FocusEvent) => {
    if (target instanceof Element) last = target;
  };
  const isLost = () => !last?.isConnected && document.activeElement === document.body && document.hasFocus();
  const look = () => {
    if (!isLost()) return;
    cancelAnimationFrame(asked);
    // Whoever takes the place of what went away comes first.
    asked = requestAnimationFrame(() => {
      if (!isLost()) return;
      const at = PLACES.map((place) => document.querySelector<HTMLElement>(place)).find((one) => one !== null);
      at?.focus({ preventScroll: true });
    });
  };
  const observer = new MutationObserver(look);
  addEventListener('focusin', onFocus);
  look();
  observer.observe(document.body, { childList: true, subtree: true });
  return () => {
    removeEventListener('focusin', onFocus);
    cancelAnimationFrame(asked);
    observer.disconnect();
  };
}
