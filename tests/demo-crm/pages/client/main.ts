import type { RecordData } from '../page-contract';
import { ask } from './ask';
import { boot } from './boot';
import { el } from './dom';
import { assistantPanel, header, utilityBar } from './frame';
import { listPage } from './list-page';
import { recordPage } from './record-page';
import { type Route, routeOf } from './route';
import { say } from './words';
import { workspaceTabs } from './workspace';

/** Records kept in the document, as Lightning keeps them: hidden, not removed. */
const MOST_KEPT = 8;
/** The document's title comes late, so that nobody may rely on it. */
const TITLE_DELAY_MS = 350;

const content = el('main', { class: 'oneContent' });
const kept = new Map<string, HTMLElement>();
const titles = new WeakMap<HTMLElement, string>();

function frameFor(route: Route): { outer: HTMLElement; inner: HTMLElement } {
  if (route.kind === 'record' && route.workspace) {
    const inner = el('div', { class: 'windowViewMode-maximized lafPageHost' });
    return { outer: el('section', { class: 'oneConsoleTab' }, inner), inner };
  }
  const inner = el('div', { class: 'windowViewMode-normal' });
  return { outer: inner, inner };
}

async function drawRecord(route: Extract<Route, { kind: 'record' }>, inner: HTMLElement): Promise<string> {
  const record = await ask<RecordData>(`/aura/record?id=${route.id}`).catch(() => undefined);
  if (!record) {
    inner.replaceChildren(el('p', { class: 'card notice', text: say(record === null ? 'missing' : 'failed') }));
    return say('accounts');
  }
  const tabs = route.workspace ? [workspaceTabs(route.workspace, record.name)] : [];
  inner.replaceChildren(...tabs, ...recordPage(record, route.related));
  return record.name;
}

async function draw(route: Route, inner: HTMLElement): Promise<string> {
  if (route.kind === 'record') return drawRecord(route, inner);
  const texts = { home: ['welcome', 'home'], new: ['notHere', 'newAccount'], setup: ['notHere', 'setup'] } as const;
  if (route.kind === 'list') {
    inner.replaceChildren(...listPage());
    return say('allAccounts');
  }
  const [body, title] = texts[route.kind];
  const text = route.kind === 'home' ? `${say(body)} — ${boot.userName}` : say(body);
  inner.replaceChildren(el('section', { class: 'card notice' }, el('h1', { text: say(title) }), el('p', { text })));
  return say(title);
}

function activate(key: string, outer: HTMLElement): void {
  kept.delete(key);
  kept.set(key, outer);
  for (const [other, node] of kept) {
    const on = other === key;
    node.hidden = !on;
    for (const host of [node, ...node.querySelectorAll('.lafPageHost')]) host.classList.toggle('active', on);
  }
  for (const [other, node] of kept) {
    if (kept.size <= MOST_KEPT) break;
    kept.delete(other);
    node.remove();
  }
  content.scrollTop = 0;
  const title = titles.get(outer);
  setTimeout(() => {
    if (kept.get(key) === outer && !outer.hidden)
      document.title = `${titles.get(outer) ?? title ?? ''} | ${say('app')} | 見本 CRM`;
  }, TITLE_DELAY_MS);
}

async function render(): Promise<void> {
  const key = location.pathname + location.search + location.hash;
  const known = kept.get(key);
  if (known) {
    activate(key, known);
    return;
  }
  const route = routeOf(location);
  const { outer, inner } = frameFor(route);
  inner.append(el('div', { class: 'loading', text: '…' }));
  content.append(outer);
  activate(key, outer);
  titles.set(outer, await draw(route, inner));
  if (!outer.hidden) activate(key, outer);
}

function go(href: string): void {
  history.pushState(null, '', href);
  void render();
}

document.addEventListener('click', (event) => {
  const link = event.target instanceof Element ? event.target.closest('a') : null;
  if (!link || event.defaultPrevented || event.button !== 0 || event.metaKey || event.ctrlKey || event.shiftKey) return;
  if (link.hasAttribute('data-full') || link.origin !== location.origin) return;
  event.preventDefault();
  go(link.href);
});
addEventListener('popstate', () => void render());

const assistant = assistantPanel();
document.getElementById('auraLoadingBox')?.remove();
document.body.append(
  el(
    'div',
    { class: 'desktop container forceStyle oneOne navexDesktopLayoutContainer lafAppLayoutHost oneAppLayoutHost' },
    header(() => assistant.toggleAttribute('hidden')),
    content,
    assistant,
    utilityBar(),
  ),
);
void render();
