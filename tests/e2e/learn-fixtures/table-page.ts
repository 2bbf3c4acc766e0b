import { type FixturePage, fixtureFields, truthOf } from './fixture-page';
import { type FixtureRecord, neighbourOf, RECORDS } from './records';

const usDate = (iso: string) => `${iso.slice(5, 7)}/${iso.slice(8)}/${iso.slice(0, 4)}`;
const grouped = (number: number) => number.toLocaleString('en-US');
const pair = ({ used, seats }: FixtureRecord) => (seats === null ? '' : `${used} / ${seats} users`);

type Row = readonly [label: string, value: string | null];

const rowsOf = (record: FixtureRecord): Row[] => [
  ['Plan', record.plan],
  ['Previous plan', 'Standard'],
  ['Users', pair(record)],
  ['Invited users', `${record.nth + 3} / 60 users`],
  ['Monthly revenue', record.mrr === null ? null : `¥${grouped(record.mrr)}`],
  ['Open amount', `¥${grouped(1000 + record.nth)}`],
  ['Renewal date', record.renewalOn === null ? null : usDate(record.renewalOn)],
  ['Last change', '03/05/2026'],
];

/** Two labels and values a row, as old administration pages have. What is missing is an empty cell, or on some a row less. */
function grid(rows: readonly Row[]): string {
  const cells = rows.map(([label, value]) => `<td class="titlefield">${label}</td><td>${value ?? ''}</td>`);
  return cells.flatMap((cell, index) => (index % 2 === 0 ? [`<tr>${cell}${cells[index + 1] ?? ''}</tr>`] : [])).join('');
}

/** A server-rendered table: no landmarks, no classes with a meaning, a sidebar with the same labels. */
export function tableHtml(record: FixtureRecord): string {
  const rows = rowsOf(record);
  const shown = record.nth % 3 === 2 ? rows.filter(([, value]) => value) : rows;
  const ordered = record.reordered ? [...shown].reverse() : shown;
  const score = record.nps === null ? '' : `<tr><td>NPS</td><td>${record.nps} / 10</td><td>latest</td></tr>`;
  const survey = `<h3>Survey</h3><table class="noborder"><tr><td>CSAT</td><td>8 / 10</td><td>latest</td></tr>${score}</table>`;
  const data = `<h3>Contract</h3><table class="border centpercent">${grid(ordered)}</table>`;
  const other = neighbourOf(record);
  return `<div id="id-container"><div id="id-left"><h3>Last viewed</h3><div>${other.name}</div>
    <table>${grid(rowsOf(other))}<tr><td>NPS</td><td>${other.nps} / 10</td></tr></table></div>
    <div id="id-right"><div class="tabs"><a href="#">Card</a><a href="#">Contacts</a></div>
    <div class="refid">${record.name}</div>${record.reordered ? survey + data : data + survey}</div></div>`;
}

export const tablePage: FixturePage = {
  name: 'a server-rendered table',
  lang: 'en-US',
  fields: fixtureFields,
  context: {},
  path: (record) => `/table/card.php?mainmenu=companies&socid=${100 + record.nth}`,
  idOf: (record) => String(100 + record.nth),
  pointers: (record) => ({
    'profile.name': { within: '#id-right', text: record.name },
    'plan.planName': { within: '#id-right .border', text: record.plan ?? '' },
    'plan.seats': { within: '#id-right .border', text: pair(record) },
    'usage.seats.used': { within: '#id-right .border', text: pair(record) },
    'plan.mrr': { within: '#id-right .border', text: `¥${grouped(record.mrr ?? 0)}` },
    'plan.renewalOn': { within: '#id-right .border', text: usDate(record.renewalOn ?? '') },
    'nps.score': { within: '#id-right .noborder', text: `${record.nps} / 10` },
  }),
  truth: (record) => truthOf(record),
};

export const tableRecord = (search: URLSearchParams) => RECORDS.find(({ nth }) => String(100 + nth) === search.get('socid'));
