import type { ListData } from '../page-contract';
import { ask } from './ask';
import { el } from './dom';
import { shortPath } from './route';
import { label, say, show } from './words';

const PAGE = 60;

/** The list of accounts: searched by name, longer as one scrolls to its end. */
export function listPage(): HTMLElement[] {
  const count = el('span', { class: 'quiet' });
  const head = el('tr');
  const body = el('tbody');
  const more = el('button', { text: say('more'), class: 'more', attrs: { type: 'button' } });
  const search = el('input', {
    attrs: { type: 'search', placeholder: say('search'), 'aria-label': say('search'), id: 'list-search' },
  });
  let round = 0;

  async function load(fresh: boolean): Promise<void> {
    const mine = fresh ? ++round : round;
    const offset = fresh ? 0 : body.children.length;
    const list = await ask<ListData>(`/aura/list?q=${encodeURIComponent(search.value)}&offset=${offset}&limit=${PAGE}`);
    if (mine !== round || !list) return;
    if (fresh) body.replaceChildren();
    head.replaceChildren(...list.columns.map((column) => el('th', { text: label(column), attrs: { scope: 'col' } })));
    body.append(
      ...list.rows.map((row) =>
        el(
          'tr',
          {},
          ...row.cells.map((cell, i) => {
            const text = show(cell, list.columns[i]?.type ?? '');
            return el('td', {}, i === 0 ? el('a', { text, attrs: { href: shortPath(row.id), 'data-recordid': row.id } }) : text);
          }),
        ),
      ),
    );
    count.textContent = `${body.children.length} / ${list.total} ${say('items')}`;
    more.hidden = body.children.length >= list.total;
  }

  more.addEventListener('click', () => void load(false));
  new IntersectionObserver(([entry]) => entry?.isIntersecting && body.children.length > 0 && void load(false)).observe(more);
  let typing: ReturnType<typeof setTimeout> | undefined;
  search.addEventListener('input', () => {
    clearTimeout(typing);
    typing = setTimeout(() => void load(true), 150);
  });
  void load(true);
  return [
    el(
      'section',
      { class: 'card forceListViewManager' },
      el(
        'div',
        { class: 'title-row' },
        el('div', {}, el('p', { class: 'entity', text: say('accounts') }), el('h1', { text: say('allAccounts') }), count),
        el(
          'div',
          { class: 'actions' },
          search,
          el('a', { class: 'button', text: say('new'), attrs: { href: '/lightning/o/Account/new' } }),
        ),
      ),
      el('table', { class: 'list' }, el('thead', {}, head), body),
      more,
    ),
  ];
}
