import { useId, useState } from 'react';
import { useLocale } from '../locale';
import { FieldMapTableRow } from './field-map-row';
import type { FieldMapRow, SourceOption } from './field-map-view';
import { FieldPicker } from './field-picker';
import { FoldedRows } from './folded-rows';

/** A list of facts: where its entries are, and what each of them holds. */
export interface ListMapView {
  name: string;
  from: string | null;
  count: number | null;
  fields: readonly FieldMapRow[];
  lacking: readonly string[];
}

export interface ListMapProps {
  rows: readonly ListMapView[];
  /** The source's lists, each with the fields of its entries. */
  lists: readonly (SourceOption & { fields: readonly SourceOption[] })[];
  onList: (name: string, path: string | null) => void;
  onField: (id: string, path: string | null) => void;
  onScale: (id: string, scale: readonly string[]) => void;
}

const COLUMNS = ['fact', 'source', 'scale', 'value', 'sure'] as const;

/** Paths that stand in the mapping stay choosable where the source did not show them. */
function withMapped(options: readonly SourceOption[], rows: readonly FieldMapRow[]): SourceOption[] {
  const mapped = rows.flatMap(({ from }) => (from === null || options.some(({ path }) => path === from) ? [] : [{ path: from }]));
  return [...options, ...mapped];
}

/** Which list of the source holds which entries, and which of their fields which facts (usage by month, answers, tickets …). */
export function ListMap({ rows: all, lists, onList, onField, onScale }: ListMapProps) {
  const { t, find, list, number } = useLocale();
  const id = useId();
  const [added, setAdded] = useState<readonly string[]>([]);
  const isShown = ({ name, from }: ListMapView) => from !== null || added.includes(name);
  const rows = all.filter(isShown);
  const left = all.filter((row) => !isShown(row));
  const leafName = (id: string) => find(`list-field.${id.split('.').at(-1)}`) ?? id;
  const nameOf = (name: string) => find(`list.${name}`) ?? name;
  return (
    <section className="field-map list-map" aria-label={t('map.lists')}>
      <h4>{t('map.lists')}</h4>
      <p className="help">{t('map.lists-help')}</p>
      {rows.map(({ name, from, count, fields, lacking }) => {
        const own = lists.find(({ path }) => path === from);
        const paths = from === null || own ? lists : [...lists, { path: from }];
        return (
          <div key={name} className="list-map-one" data-list={name}>
            <div className="list-map-head">
              <strong>{nameOf(name)}</strong>
              <FieldPicker
                label={t('map.list-of', { name: nameOf(name) })}
                options={paths}
                value={from}
                onPick={(path) => onList(name, path)}
              />
              {from !== null && (
                <span role="status">
                  {count === null ? t('map.list-nothing') : t('map.list-count', { count, number: number(count, 0) })}
                </span>
              )}
            </div>
            {from !== null && (
              <table>
                <caption>{nameOf(name)}</caption>
                <thead>
                  <tr>
                    {COLUMNS.map((column) => (
                      <th key={column} scope="col">
                        {t(column === 'value' ? 'map.list-entry' : `map.column.${column}`)}
                      </th>
                    ))}
                  </tr>
                </thead>
                <tbody>
                  <FoldedRows of={name} rows={fields} folds={lacking.length === 0}>
                    {(row) => (
                      <FieldMapTableRow
                        key={row.id}
                        row={row}
                        name={leafName(row.id)}
                        options={withMapped(own?.fields ?? [], fields)}
                        nameOf={nameOf}
                        onField={onField}
                        onScale={onScale}
                      />
                    )}
                  </FoldedRows>
                </tbody>
              </table>
            )}
            {from !== null && lacking.length > 0 && (
              <p className="problem" role="status">
                {t('map.list-missing', { what: list(lacking.map(leafName)) })}
              </p>
            )}
          </div>
        );
      })}
      {left.length > 0 && (
        <p className="list-map-head">
          <label htmlFor={id}>{t('map.list-add')}</label>
          <select id={id} value="" onChange={(event) => setAdded([...added, event.target.value])}>
            <option value="">{t('map.list-choose')}</option>
            {left.map(({ name }) => (
              <option key={name} value={name}>
                {nameOf(name)}
              </option>
            ))}
          </select>
        </p>
      )}
    </section>
  );
}
