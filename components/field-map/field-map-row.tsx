import { useId } from 'react';
import { Badge } from '@/components/ui/badge';
import { useLocale } from '../locale';
import { type FieldMapRow, nameKey, type SourceOption, SURE } from './field-map-view';
import { FieldPicker } from './field-picker';
import { LiveValue } from './live-value';

interface RowProps {
  row: FieldMapRow;
  /** What it is called, where that is not by its id. */
  name?: string;
  options: readonly SourceOption[];
  /** Names of meters and features. */
  nameOf: (parameter: string) => string;
  onField: (id: string, path: string | null) => void;
  onScale: (id: string, scale: readonly string[]) => void;
}

function ScaleSelect({ row, name, onScale }: { row: FieldMapRow; name: string; onScale: RowProps['onScale'] }) {
  const { t, find, list } = useLocale();
  if (row.from === null || row.scales.length < 2) return null;
  const chosen = row.scale.join('+');
  // A scale that came with a file and is not among the usual ones stays choosable.
  const scales = row.scales.some((scale) => scale.join('+') === chosen) ? row.scales : [...row.scales, row.scale];
  const nameOf = (scale: readonly string[]) =>
    scale.length === 0 ? t('map.scale.plain') : list(scale.map((one) => find(`map.scale.${one}`) ?? one));
  return (
    <select
      aria-label={t('map.scale-of', { name })}
      value={chosen}
      onChange={(event) => onScale(row.id, scales.find((scale) => scale.join('+') === event.target.value) ?? [])}
    >
      {scales.map((scale) => (
        <option key={scale.join('+')} value={scale.join('+')}>
          {nameOf(scale)}
        </option>
      ))}
    </select>
  );
}

/** How sure the proposal is and what it rests on; nothing for what a person chose. */
function Sureness({ row, id }: { row: FieldMapRow; id: string }) {
  const { t, percent, list } = useLocale();
  if (row.from === null) return <span id={id}>{t('map.not-mapped')}</span>;
  if (!row.proposal) return <span id={id}>{t(row.isUsual ? 'map.usual' : 'map.chosen')}</span>;
  const { confidence, reason } = row.proposal;
  const sure = confidence >= SURE;
  return (
    <span id={id}>
      <Badge tone={sure ? 'good' : 'warn'}>{t(sure ? 'map.sure' : 'map.look', { share: percent(confidence) })}</Badge>
      <small>
        {t(reason.by === 'label' ? 'map.by-label' : 'map.by-name', { word: reason.word })}
        {reason.signs.length > 0 && ` ${list(reason.signs.map((sign) => t(`map.sign.${sign}`)))}`}
      </small>
    </span>
  );
}

/** What a fact is called; `nameOf` names its meter or feature. */
export const rowName = (
  row: FieldMapRow,
  find: (key: string, params: Record<string, string>) => string | undefined,
  nameOf: (parameter: string) => string,
): string => find(nameKey(row), { name: row.parameter === undefined ? '' : nameOf(row.parameter) }) ?? row.id;

export function FieldMapTableRow({ row, name: given, options, nameOf, onField, onScale }: RowProps) {
  const { find } = useLocale();
  const id = useId();
  const name = given ?? rowName(row, find, nameOf);
  return (
    <tr data-field={row.id} data-problem={row.live.state === 'problem' || undefined}>
      <th scope="row">
        {name}
        <small>{row.id}</small>
      </th>
      <td>
        <FieldPicker
          label={name}
          options={options}
          value={row.from}
          describedBy={`${id}-sure`}
          onPick={(path) => onField(row.id, path)}
        />
      </td>
      <td>
        <ScaleSelect row={row} name={name} onScale={onScale} />
      </td>
      <td aria-live="polite">{row.from !== null && <LiveValue kind={row.kind} live={row.live} />}</td>
      <td>
        <Sureness row={row} id={`${id}-sure`} />
      </td>
    </tr>
  );
}
