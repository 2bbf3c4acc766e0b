import type { DockLayout } from '../protocol';

/** How the page makes room. `shell`: an application of the window's height. `document`: one that scrolls as a whole. */
export type PageShape = 'shell' | 'document';

/** What has to be left of the page, in CSS pixels; below that the dock lies over it instead. */
const LEAST_PAGE = 480;

/** The dock's own width in CSS pixels: what the frame asked for, from 320 to 560, or the handle's 28. */
export function dockWidth({ collapsed, width }: DockLayout): number {
  return collapsed ? 28 : Math.min(560, Math.max(320, width));
}

/** Until the frame says how it wants to be, it is laid out like this, unseen. */
const UNSEEN: DockLayout = { side: 'right', width: 400, collapsed: false };

/** For the shadow root. The important rules of a `:host` win over anything the page's own styles say of it. */
export function hostStyle(layout?: DockLayout): string {
  const shown = layout ?? UNSEEN;
  const rules = `all:initial;position:fixed;top:0;bottom:0;${shown.side}:0;width:min(${dockWidth(shown)}px,100vw - 48px);z-index:2147483647;visibility:${layout ? 'visible' : 'hidden'}`;
  return `:host{${rules.replace(/;|$/g, '!important;')}}iframe{border:0;width:100%;height:100%;display:block}@media print{:host{display:none!important}}`;
}

/**
 * For the page. A shell's body becomes the containing block of what is fixed in it, so that its header and utility bar shrink
 * with it; a document that scrolls would carry them away, so there only the flow is narrowed.
 */
export function pageStyle(layout: DockLayout, shape: PageShape): string {
  const width = dockWidth(layout);
  const rules =
    shape === 'shell'
      ? `>body:not(#_){transform:translate(0);box-sizing:border-box;min-width:0;max-width:calc(100vw - ${width}px);min-height:100vh;margin-${layout.side}:${width}px}`
      : `:not(#_){margin-${layout.side}:${width}px}`;
  return `@media screen and (min-width:${width + LEAST_PAGE}px){html${rules.replace(/(?<=[^{]);|(?=}$)/g, '!important;')}}`;
}

/** Reads the layout once; called when the dock's layout changes and when the page has come to rest after a navigation. */
export function pageShape(): PageShape {
  const { documentElement: root, body } = document;
  const styles = [root, body].map((element) => getComputedStyle(element));
  const clipped = styles.some(({ overflowY }) => overflowY === 'hidden' || overflowY === 'clip');
  const fits = clipped || root.scrollHeight <= root.clientHeight + 1;
  return fits && styles[1]?.marginTop === '0px' ? 'shell' : 'document';
}
