import { useMutation, useQueryClient } from '@tanstack/react-query';
import { type ReactNode, useMemo, useState } from 'react';
import { FieldMapTable } from '@/components/field-map/field-map-table';
import { nameKey } from '@/components/field-map/field-map-view';
import { ListMap } from '@/components/field-map/list-map';
import { useLocale } from '@/components/locale';
import { Button } from '@/components/ui/button';
import { Disclosure } from '@/components/ui/disclosure';
import type { Playbook } from '@/lib/domain/playbook/playbook';
import { type SourceState, saveMappingMutation } from '@/lib/queries/source-query';
import type { FieldMapping, Scale } from '@/lib/sources/canonical/field-mapping';
import { parameterOf } from '@/lib/sources/canonical/fields';
import { type ListRow, listRows } from '@/lib/sources/canonical/list-rows';
import { type LiveValue, type MappingRow, mappingRows } from '@/lib/sources/canonical/mapping-rows';
import { codesOf } from '@/lib/sources/canonical/playbook-codes';
import { rowOf } from '@/lib/sources/canonical/raw-row';
import type { Connector } from '@/lib/sources/connector';
import type { ListName } from '@/lib/sources/field-map';
import { FailureText } from '../failure-text';
import { namedIn } from '../playbook-words';
import { withEntryField, withEntryScale, withList } from './list-edits';
import { MappingCompare } from './mapping-compare';
import { currentMapping, fieldsOf, listsIn, notFound, presetOf, propose, withField, withScale } from './mapping-edits';
import { MappingFile } from './mapping-file';
import type { SeenAccount } from './use-looked-at';

interface MappingEditorProps {
  state: SourceState;
  connector: Connector | undefined;
  /** Accounts that were answered for; at least one. */
  seen: readonly SeenAccount[];
  /** Its words for plans, meters and features; null: there is none. */
  playbook: Playbook | null;
  /** What stands below the table once the mapping is kept. */
  next: ReactNode;
}

const NOTHING = { fields: [], record: {} };
const NO_PROPOSALS = { proposals: [], missing: [], unused: [] };

/** A code of the playbook by its name: a person knows the plan, not its id. */
function withName(live: LiveValue, nameOf: (id: string) => string | undefined): LiveValue {
  if (live.state !== 'value' || typeof live.value !== 'string') return live;
  return { ...live, value: nameOf(live.value) ?? live.value };
}

/** A row of a list, marked where it and its list stand so in the preset. */
function usualIn(preset: FieldMapping | undefined, { name, from }: ListRow, row: MappingRow): MappingRow & { isUsual?: true } {
  const list = preset?.lists?.[name];
  const isUsual = row.from !== null && list?.from === from && list?.fields[row.id.slice(name.length + 1)]?.from === row.from;
  return isUsual ? { ...row, isUsual: true } : row;
}

/** Proposes, lets a person correct what was proposed while they see it on real accounts, and keeps it. */
export function MappingEditor({ state: { config, kept }, connector, seen, playbook, next }: MappingEditorProps) {
  const { t, find, list, of, nowMs } = useLocale();
  const first = seen[0]?.explored ?? NOTHING;
  const [accountId, setAccountId] = useState<string | null>(null);
  const [edited, setEdited] = useState<FieldMapping | null>(null);
  const save = useMutation(saveMappingMutation(useQueryClient()));
  const preset = useMemo(() => presetOf(config, connector), [config, connector]);
  const start = useMemo(
    () => propose(first, currentMapping(config, preset), nowMs, playbook ? codesOf(playbook) : {}),
    [first, config, preset, nowMs, playbook],
  );
  const mapping = edited ?? start.mapping;
  const shown = seen.find(({ id }) => id === accountId) ?? seen[0];
  const lists = useMemo(() => listsIn(shown?.explored ?? NOTHING), [shown]);
  const options = useMemo(() => fieldsOf(shown?.explored ?? NOTHING), [shown]);
  // A file's mapping replaces what was proposed; its rows are nobody's guess.
  const [found, setFound] = useState<typeof start.found | null>(null);
  const isUsual = ({ id, from }: MappingRow) => from !== null && preset?.fields[id]?.from === from;
  const rowsFor = ({ explored }: SeenAccount) =>
    mappingRows(mapping, rowOf(explored?.record ?? {}), found ?? start.found).map((row) => ({
      ...row,
      ...(isUsual(row) ? { isUsual: true } : {}),
      live: withName(row.live, (id) => {
        const named = namedIn(playbook, id);
        return named && of(named);
      }),
    }));
  const meterName = (parameter: string) => {
    const named = namedIn(playbook, parameter);
    return find(`map.meter.${parameter}`) ?? (named ? of(named) : parameter);
  };
  const factName = (id: string) => {
    const parameter = parameterOf(id);
    const row = { id, ...(parameter === undefined ? {} : { parameter }) };
    return find(nameKey(row), { name: meterName(parameter ?? '') }) ?? id;
  };
  const rows = shown ? rowsFor(shown) : [];
  const missing = notFound(
    mapping,
    start.found,
    seen.map(({ explored }) => explored ?? NOTHING),
  );
  const keys = seen.flatMap(({ id, key }) => (key === undefined ? [] : [{ id: config.id, accountId: id, key }]));
  const edit = (next: FieldMapping) => {
    save.reset();
    setEdited(next);
  };
  return (
    <>
      <MappingCompare nameOf={meterName} accounts={seen.map((one) => ({ id: one.id, name: one.name, rows: rowsFor(one) }))} />
      {missing.length > 0 && (
        <Disclosure summary={t('options.sources.not-found', { count: missing.length })}>
          <p className="help">{list(missing.map(factName))}</p>
        </Disclosure>
      )}
      <FieldMapTable
        rows={rows}
        options={options}
        accounts={seen}
        accountId={shown?.id ?? null}
        nameOf={meterName}
        onAccount={setAccountId}
        onField={(id, path) => edit(withField(mapping, id, path))}
        onScale={(id, scale) => edit(withScale(mapping, id, scale as readonly Scale[]))}
      />
      <ListMap
        rows={listRows(mapping, lists).map((one) => ({ ...one, fields: one.fields.map((row) => usualIn(preset, one, row)) }))}
        lists={lists}
        onList={(name, path) => {
          const list = path === null ? null : (lists.find((one) => one.path === path) ?? { path, fields: [] });
          edit(withList(mapping, name as ListName, list, nowMs));
        }}
        onField={(id, path) => edit(withEntryField(mapping, id, path))}
        onScale={(id, scale) => edit(withEntryScale(mapping, id, scale as readonly Scale[]))}
      />
      <div className="row source-map-end">
        <Button
          look="primary"
          onPress={() => save.mutate({ save: { config: { ...config, mapping }, secrets: {}, keep: kept }, keys })}
        >
          {t('options.sources.save-mapping')}
        </Button>
        <MappingFile
          sourceId={config.id}
          mapping={mapping}
          onRead={(next) => {
            setFound(NO_PROPOSALS);
            edit(next);
          }}
        />
      </div>
      <p role="status">{save.isSuccess ? t('options.sources.mapping-saved') : ''}</p>
      {save.isSuccess && next}
      <FailureText error={save.error} />
    </>
  );
}
