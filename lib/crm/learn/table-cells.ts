import { labelForm, labelOf } from './label-text';
import { isShown, tagOf } from './shown';

const CELL = 'td, th, [role="cell"], [role="gridcell"], [role="rowheader"], [role="columnheader"]';
const ROW = 'tr, [role="row"]';
const TABLE = 'table, [role="table"], [role="grid"]';

const isHead = (cell: Element) => tagOf(cell) === 'th' || /^(row|column)header$/.test(cell.getAttribute('role') ?? '');
const cellsOf = (row: Element) => [...row.children].filter((child) => child.matches(CELL));

export const cellOf = (element: Element): Element | null => element.closest(CELL);

/** The cell after the one that an element is in, unless that is a head itself: then the row has nothing for this label. */
export function nextCell(label: Element): Element | null {
  const next = cellOf(label)?.nextElementSibling ?? null;
  return next?.matches(CELL) && !isHead(next) ? next : null;
}

export function previousCell(value: Element): Element | null {
  const before = cellOf(value)?.previousElementSibling ?? null;
  return before?.matches(CELL) ? before : null;
}

/** The column a cell begins in, counting what the cells before it span. */
function columnOf(cell: Element): number {
  let column = 0;
  for (let at = cell.previousElementSibling; at; at = at.previousElementSibling)
    column += Number(at.getAttribute('colspan')) || 1;
  return column;
}

const cellAt = (row: Element, column: number) => cellsOf(row).find((cell) => columnOf(cell) === column) ?? null;

/** The heads of a table's columns: those of its first row. */
function columnHeads(table: Element): Element[] {
  const first = table.querySelector(ROW);
  const heads = first ? cellsOf(first) : [];
  return heads.length > 1 && heads.slice(1).every(isHead) ? heads : [];
}

/** The cells below a column's head, in every row that is shown. */
export function cellsBelow(head: Element): Element[] {
  const table = head.closest(TABLE);
  const cell = cellOf(head);
  if (!table || !cell || !columnHeads(table).includes(cell)) return [];
  const [, ...rows] = table.querySelectorAll(ROW);
  return rows.filter(isShown).flatMap((row) => cellAt(row, columnOf(cell)) ?? []);
}

/** The cell in a label's row and below the head of one of these names. */
export function cellAcross(label: Element, columns: readonly string[]): Element | null {
  const cell = cellOf(label);
  const row = cell?.closest(ROW);
  const table = cell?.closest(TABLE);
  if (!row || !table) return null;
  const forms = columns.map(labelForm);
  const heads = columnHeads(table).filter((head) => forms.includes(labelOf(head)));
  const [head] = heads;
  return heads.length === 1 && head ? cellAt(row, columnOf(head)) : null;
}

/** Of a value in a table: the first cell of its row and the head of its column. */
export function headsOf(value: Element): { row: Element; column: Element } | null {
  const cell = cellOf(value);
  const row = cell?.closest(ROW);
  const table = cell?.closest(TABLE);
  const [first] = row ? cellsOf(row) : [];
  if (!cell || !table || !first || first === cell) return null;
  const column = columnHeads(table).find((head) => columnOf(head) === columnOf(cell));
  return column && !column.contains(cell) ? { row: first, column } : null;
}

/** The head of the column that a value stands in. */
export function columnHeadOf(value: Element): Element | null {
  const cell = cellOf(value);
  const table = cell?.closest(TABLE);
  const head = cell && table ? columnHeads(table).find((found) => columnOf(found) === columnOf(cell)) : undefined;
  return head && head !== cell ? head : null;
}
