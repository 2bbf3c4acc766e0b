import type { RawRow } from '../canonical/raw-row';
import { UNDECODABLE } from './file-encoding';
import type { TableColumn } from './table-header';

export type Cells = readonly string[];

/** Where the columns of these names stand, from 0. */
export function placesOf(columns: readonly TableColumn[], names: readonly string[]): number[] {
  const places = new Map(columns.map(({ name, at }) => [name, at - 1]));
  return names.flatMap((name) => places.get(name) ?? []);
}

/** A row by its headings. Where a list is asked for, the row is its one item. A cell that could not be decoded says nothing. */
export function rawRowOf(columns: readonly TableColumn[]): (cells: Cells) => RawRow {
  const places = new Map(columns.map(({ name, at }) => [name, at - 1]));
  return (cells) => {
    const row: RawRow = {
      value: (path) => {
        const cell = cells[places.get(path) ?? -1];
        return cell?.includes(UNDECODABLE) ? undefined : cell;
      },
      rows: () => [row],
    };
    return row;
  };
}
