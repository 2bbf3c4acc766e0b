import { openOverlay, type PickerWords } from './picker-overlay';
import { neighbour, type Step } from './picker-steps';

export interface PickerOptions {
  words: PickerWords;
  /** Elements that cannot be meant: our own dock. What lies under them can be pointed at. */
  ignore?: readonly Element[];
  /** What would be read of an element, shown beside it. */
  preview?: (element: Element) => string;
  signal?: AbortSignal;
  /** Whether an event is the person's own. Left out: those that the browser says are; a page cannot pick for them. */
  isOwn?: (event: Event) => boolean;
}

const STEPS: Readonly<Record<string, Step>> = { ArrowUp: 'out', ArrowDown: 'in', ArrowLeft: 'before', ArrowRight: 'after' };

/** All that a press of the pointer sets off; the page must not act on it. */
const POINTER_EVENTS = [
  'pointerdown',
  'mousedown',
  'pointerup',
  'mouseup',
  'touchstart',
  'touchend',
  'dblclick',
  'auxclick',
  'contextmenu',
] as const;

/** The topmost element at a point that is not ours, in open shadow roots too. */
function elementAt(document: Document, x: number, y: number, ours: readonly Element[]): Element | null {
  let found = document.elementsFromPoint(x, y).find((element) => !ours.some((own) => own.contains(element))) ?? null;
  while (found?.shadowRoot) {
    const inner: Element | null = found.shadowRoot.elementFromPoint(x, y);
    if (!inner || inner === found) break;
    found = inner;
  }
  return found;
}

/**
 * Lets the person point at an element: by the pointer and a click, or by the arrow keys (up: what is around it, down: what is
 * in it, left and right: its siblings) and Enter. Escape, the cancel button or the signal end it with null. While it runs the
 * page hears none of this; afterwards nothing of it is left on the page.
 */
export function pickElement(document: Document, options: PickerOptions): Promise<Element | null> {
  const { words, ignore = [], preview, signal, isOwn = (event) => event.isTrusted } = options;
  return new Promise((resolve) => {
    const listening = new AbortController();
    const overlay = openOverlay(document, words, () => finish(null));
    const ours = [overlay.host, ...ignore];
    let chosen: Element | null = null;

    function finish(element: Element | null) {
      listening.abort();
      overlay.close();
      resolve(element);
    }
    function mark(element: Element | null) {
      if (!element || element === chosen) return;
      chosen = element;
      overlay.mark(element, preview?.(element) ?? '');
    }
    const isOurs = (event: Event) => event.composedPath().includes(overlay.host);
    const listen = (type: string, act: (event: Event) => void) => {
      const heard = (event: Event) => {
        if (isOwn(event) && !isOurs(event)) act(event);
      };
      document.defaultView?.addEventListener(type, heard, { capture: true, passive: false, signal: listening.signal });
    };
    const silence = (event: Event) => {
      event.preventDefault();
      event.stopImmediatePropagation();
    };

    listen('pointermove', (event) => {
      const { clientX, clientY } = event as PointerEvent;
      mark(elementAt(document, clientX, clientY, ours));
    });
    for (const type of POINTER_EVENTS) listen(type, silence);
    listen('click', (event) => {
      silence(event);
      const { clientX, clientY } = event as MouseEvent;
      mark(elementAt(document, clientX, clientY, ours));
      if (chosen) finish(chosen);
    });
    listen('keydown', (event) => {
      const { key } = event as KeyboardEvent;
      const step = STEPS[key];
      if (key !== 'Escape' && key !== 'Enter' && step === undefined) return;
      silence(event);
      if (key === 'Escape') finish(null);
      else if (step) mark(neighbour(chosen ?? document.body, step, ours));
      else if (chosen) finish(chosen);
    });
    for (const type of ['scroll', 'resize']) listen(type, () => chosen && overlay.mark(chosen, preview?.(chosen) ?? ''));
    signal?.addEventListener('abort', () => finish(null), { signal: listening.signal });
    if (signal?.aborted) finish(null);
  });
}
