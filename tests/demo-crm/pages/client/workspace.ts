import { el } from './dom';
import { routeOf } from './route';

/** The tabs of the console: the workspace a record stands in, and the record as its sub-tab. */
export function workspaceTabs(workspace: string, title: string): HTMLElement {
  const url = new URL(workspace, location.origin);
  const parent = routeOf(url);
  return el(
    'div',
    { class: 'tabBarContainer' },
    el('a', {
      class: 'workspace-tab',
      text: parent.kind === 'record' ? parent.id.slice(0, 15) : url.pathname,
      attrs: { href: url.pathname + url.search },
    }),
    el('span', { class: 'sub-tab active', text: title }),
  );
}
