import './teach.css';
import { useLocale } from '../locale';
import type { TeachWordTable } from './teach-view';

interface TeachWordsProps {
  tables: readonly TeachWordTable[];
  /** By table and word; a word that is not in it stands as it was proposed. */
  chosen: Readonly<Record<string, Readonly<Record<string, string>>>>;
  onChoose: (table: string, word: string, code: string) => void;
}

/** What the page's own words mean: each beside the plan, stage or period that it seems to be, for the person to correct. */
export function TeachWords({ tables, chosen, onChoose }: TeachWordsProps) {
  const { t } = useLocale();
  return tables.map(({ id, name, words, codes }) => (
    <fieldset key={id} className="teach-words" data-table={id}>
      <legend>{name}</legend>
      <p className="teach-hint">{t('teach.words.hint')}</p>
      {words.map(({ word, code }) => {
        const now = chosen[id]?.[word] ?? code;
        return (
          <label key={word} data-open={now === '' || undefined}>
            <span>{word}</span>
            <select name={word} value={now} onChange={({ target }) => onChoose(id, word, target.value)}>
              <option value="">{t('teach.words.unknown')}</option>
              {codes.map((one) => (
                <option key={one.code} value={one.code}>
                  {one.name}
                </option>
              ))}
            </select>
          </label>
        );
      })}
    </fieldset>
  ));
}
