import type { RecordData, RelatedData } from '../page-contract';
import { custom, el } from './dom';
import { recordPath, shortPath } from './route';
import { label, say, show } from './words';

const HIGHLIGHTS = ['Industry', 'Plan__c', 'Seats__c', 'Renewal_Date__c', 'OwnerId', 'Priority', 'Status', 'StageName', 'Amount'];

function highlights(record: RecordData): HTMLElement {
  const facts = record.fields.filter((field) => HIGHLIGHTS.includes(field.name));
  const account = record.accountId
    ? el('a', {
        text: say('accounts'),
        attrs: { href: recordPath('Account', record.accountId, recordPath(record.object, record.id)) },
      })
    : null;
  return custom(
    'records-lwc-highlights-panel',
    { class: 'forceHighlightsPanel highlights' },
    el(
      'div',
      { class: 'title-row' },
      el(
        'div',
        {},
        el('p', { class: 'entity', text: label({ name: record.object, label: record.objectLabel }) }),
        el('h1', { text: record.name }),
      ),
      el(
        'div',
        { class: 'actions' },
        account,
        el('button', { text: say('follow'), attrs: { type: 'button' } }),
        el('button', { text: say('edit'), attrs: { type: 'button' } }),
      ),
    ),
    el(
      'dl',
      { class: 'facts' },
      ...facts.map((fact) =>
        el('div', {}, el('dt', { text: label(fact) }), el('dd', { text: show(fact.value, fact.type) || '—' })),
      ),
    ),
  );
}

function details(record: RecordData): HTMLElement {
  const rows = record.fields.map((field) =>
    custom(
      'records-record-layout-item',
      { attrs: { 'data-target-selection-name': `sfdc:RecordField.${record.object}.${field.name}` } },
      el('span', { class: 'field-label', text: label(field) }),
      el('span', { class: 'field-value', text: show(field.value, field.type) }),
    ),
  );
  return el('section', { class: 'card' }, el('h2', { text: say('details') }), el('div', { class: 'layout' }, ...rows));
}

function relatedList(record: RecordData, list: RelatedData): HTMLElement {
  const body = list.rows.map((row) =>
    el(
      'tr',
      {},
      ...row.cells.map((cell, i) => {
        const text = show(cell, list.columns[i]?.type ?? '');
        const linked = i === 0 && ['Case', 'Contact', 'Opportunity'].includes(row.object);
        const href = recordPath(row.object, row.id, row.object === 'Case' ? recordPath('Account', record.id) : undefined);
        return el('td', {}, linked ? el('a', { text, attrs: { href } }) : text);
      }),
    ),
  );
  const head = list.columns.map((column) => el('th', { text: label(column), attrs: { scope: 'col' } }));
  return el(
    'article',
    { class: 'card' },
    el(
      'h2',
      {},
      el('a', {
        text: `${label(list)} (${list.total})`,
        attrs: { href: `/lightning/r/${record.object}/${record.id}/related/${list.name}/view` },
      }),
    ),
    list.rows.length > 0
      ? el('table', {}, el('thead', {}, el('tr', {}, ...head)), el('tbody', {}, ...body))
      : el('p', { class: 'quiet', text: say('none') }),
  );
}

function timeline(record: RecordData): HTMLElement {
  const entries = (planned: boolean) => {
    const touches = record.touches.filter((touch) => touch.planned === planned);
    if (touches.length === 0) return [el('p', { class: 'quiet', text: say('none') })];
    return touches.map((touch) =>
      el(
        'div',
        { class: 'touch' },
        el('time', { text: show(touch.onDate, 'date') }),
        el('b', { text: touch.subject }),
        el('span', { text: touch.by }),
      ),
    );
  };
  return el(
    'section',
    { class: 'card activity-timeline' },
    el('h2', { text: say('activity') }),
    el('h3', { text: say('planned') }),
    ...entries(true),
    el('h3', { text: say('past') }),
    ...entries(false),
  );
}

/** A record: its header, its fields, what hangs on it, and at the right what was said and done. */
export function recordPage(record: RecordData, related: string | null): HTMLElement[] {
  const lists = record.related.filter((list) => related === null || list.name === related);
  const others =
    record.object === 'Account' && record.fields.length > 0
      ? el('a', {
          class: 'quiet',
          text: say('openInConsole'),
          attrs: { href: recordPath('Account', record.id, shortPath(record.id)) },
        })
      : null;
  return [
    highlights(record),
    el(
      'div',
      { class: 'columns' },
      el(
        'div',
        { class: 'main' },
        related === null ? details(record) : null,
        el(
          'div',
          { attrs: { 'data-component-id': 'force_relatedListContainer' } },
          ...lists.map((list) => relatedList(record, list)),
        ),
        others,
      ),
      el('div', { class: 'side' }, timeline(record)),
    ),
  ];
}
