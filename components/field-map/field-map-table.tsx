import './field-map.css';
import { useState } from 'react';
import { useLocale } from '../locale';
import { FieldMapTableRow, rowName } from './field-map-row';
import { type FieldMapRow, type Filter, isNamed, passes, type SourceOption } from './field-map-view';
import { FoldedRows } from './folded-rows';

export interface FieldMapTableProps {
  rows: readonly FieldMapRow[];
  /** The source's own fields. */
  options: readonly SourceOption[];
  /** Accounts whose values may be looked at, and the chosen one. */
  accounts: readonly { id: string; name: string }[];
  accountId: string | null;
  nameOf: (parameter: string) => string;
  onAccount: (id: string) => void;
  onField: (id: string, path: string | null) => void;
  onScale: (id: string, scale: readonly string[]) => void;
}

const FILTERS: readonly Filter[] = ['all', 'look', 'empty'];

/** Rows of one facet under its name, in the order they come. */
function sections(rows: readonly FieldMapRow[]): [string, FieldMapRow[]][] {
  return [...Map.groupBy(rows, ({ id }) => id.split('.')[0] ?? '')];
}

/** Which field of the source holds which fact, with what each gives for one account (G2, B5). */
export function FieldMapTable(props: FieldMapTableProps) {
  const { rows, options, accounts, accountId, nameOf, onAccount, onField, onScale } = props;
  const { t, find } = useLocale();
  const [filter, setFilter] = useState<Filter>('all');
  const [typed, setTyped] = useState('');
  if (options.length === 0) return <p className="field-map-empty">{t('map.no-fields')}</p>;
  const isFound = (row: FieldMapRow) => isNamed(row, rowName(row, find, nameOf), options, typed);
  const shown = rows.filter((row) => passes(row, filter) && isFound(row));
  const mapped = rows.filter(({ from }) => from !== null).length;
  return (
    <div className="field-map">
      <div className="field-map-bar">
        <label>
          {t('map.account')}
          <select value={accountId ?? ''} onChange={(event) => onAccount(event.target.value)} disabled={accounts.length === 0}>
            {accountId === null && (
              <option value="">{t(accounts.length === 0 ? 'map.no-accounts' : 'map.choose-account')}</option>
            )}
            {accounts.map(({ id, name }) => (
              <option key={id} value={id}>
                {name}
              </option>
            ))}
          </select>
        </label>
        <label>
          {t('map.find')}
          <input type="search" value={typed} onChange={(event) => setTyped(event.target.value)} />
        </label>
        <fieldset>
          <legend>{t('map.show')}</legend>
          {FILTERS.map((one) => (
            <label key={one}>
              <input type="radio" name="field-map-filter" checked={filter === one} onChange={() => setFilter(one)} />
              {t(`map.filter.${one}`, { count: rows.filter((row) => passes(row, one)).length })}
            </label>
          ))}
        </fieldset>
        <p role="status">{t('map.mapped', { mapped, total: rows.length })}</p>
      </div>
      {shown.length === 0 ? (
        <p className="field-map-empty">{t(typed.trim() === '' ? `map.empty.${filter}` : 'map.empty.found')}</p>
      ) : (
        <table>
          <caption>{t('map.caption')}</caption>
          <thead>
            <tr>
              {(['fact', 'source', 'scale', 'value', 'sure'] as const).map((column) => (
                <th key={column} scope="col">
                  {t(`map.column.${column}`)}
                </th>
              ))}
            </tr>
          </thead>
          {sections(shown).map(([facet, own]) => (
            <tbody key={facet}>
              <tr className="field-map-section">
                <th scope="rowgroup" colSpan={5}>
                  {facet === 'account' ? t('map.keys') : (find(`facet.${facet}`) ?? facet)}
                </th>
              </tr>
              <FoldedRows of={facet} rows={own} folds={filter === 'all' && typed.trim() === ''}>
                {(row) => <FieldMapTableRow key={row.id} row={row} {...{ options, nameOf, onField, onScale }} />}
              </FoldedRows>
            </tbody>
          ))}
        </table>
      )}
    </div>
  );
}
