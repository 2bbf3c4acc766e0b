/** What the overlay says, in the person's language. */
export interface PickerWords {
  /** What to do: "Point at the plan. Arrow keys move, Enter takes it, Escape cancels." */
  hint: string;
  cancel: string;
  /** BCP 47 tag of these words. */
  lang: string;
}

export interface PickerOverlay {
  /** The one element that stands on the page meanwhile. */
  host: Element;
  mark(element: Element, preview: string): void;
  close(): void;
}

const STYLE = `
  .frame { position: fixed; box-sizing: border-box; border: 2px solid #0b57d0; background: rgb(11 87 208 / 12%); border-radius: 3px; pointer-events: none }
  .bar { position: fixed; inset-block-end: 16px; inset-inline-start: 16px; max-width: min(520px, 80vw); display: flex; gap: 12px; align-items: center;
    padding: 10px 14px; border-radius: 8px; background: #1b1b1f; color: #fff; font: 14px/1.5 system-ui, sans-serif }
  .seen { font-weight: 600; overflow-wrap: anywhere }
  button { font: inherit; color: inherit; background: none; border: 1px solid #8e9099; border-radius: 6px; padding: 4px 10px; cursor: pointer; white-space: nowrap }
  button:focus-visible { outline: 2px solid #a8c7fa; outline-offset: 2px }
  @media (forced-colors: active) { .frame { border-color: Highlight } }`;

/** Above everything that the page can put up: a manual popover stands in the top layer. */
function raise(host: HTMLElement): void {
  if (typeof host.showPopover !== 'function') return;
  host.popover = 'manual';
  host.showPopover();
}

/** A frame around the element that is meant and a bar that says what to do, in a closed shadow root that the page cannot see into. */
export function openOverlay(document: Document, words: PickerWords, onCancel: () => void): PickerOverlay {
  const host = document.createElement('div');
  const styles =
    'all: initial; position: fixed; inset: 0; width: 100vw; height: 100vh; z-index: 2147483647; pointer-events: none;';
  host.setAttribute('style', `${styles} margin: 0; padding: 0; border: 0; background: none; overflow: visible;`);
  const root = host.attachShadow({ mode: 'closed' });
  const make = (tag: string, className: string, text = '') => {
    const element = document.createElement(tag);
    element.className = className;
    element.textContent = text;
    return element;
  };
  const frame = make('div', 'frame');
  const bar = make('div', 'bar');
  const seen = make('span', 'seen');
  const cancel = make('button', '', words.cancel);
  const style = make('style', '', STYLE);
  frame.hidden = true;
  bar.lang = words.lang;
  bar.style.pointerEvents = 'auto';
  seen.setAttribute('role', 'status');
  cancel.setAttribute('type', 'button');
  cancel.addEventListener('click', onCancel);
  bar.append(make('span', '', words.hint), seen, cancel);
  root.append(style, frame, bar);
  document.documentElement.append(host);
  raise(host);
  return {
    host,
    mark(element, preview) {
      const { left, top, width, height } = element.getBoundingClientRect();
      frame.hidden = false;
      Object.assign(frame.style, { left: `${left}px`, top: `${top}px`, width: `${width}px`, height: `${height}px` });
      seen.textContent = preview;
    },
    close: () => host.remove(),
  };
}
