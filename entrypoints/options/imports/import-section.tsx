import { useMutation, useQuery, useQueryClient } from '@tanstack/react-query';
import { useState } from 'react';
import { FileDrop } from '@/components/import/file-drop';
import { ImportedFiles } from '@/components/import/imported-files';
import { useLocale } from '@/components/locale';
import { late } from '@/components/ui/late';
import { Section } from '@/components/ui/section';
import { playbookQuery } from '@/lib/queries/cache-queries';
import { type ImportedFile, importsQuery, removeImportMutation } from '@/lib/queries/import-query';
import { sourcesQuery } from '@/lib/queries/source-query';
import { openReader } from '@/lib/storage/reader';
import { FailureText } from '../failure-text';
import { nameOfPlace, useRecipes } from './place-choice';

// What reads files and workbooks is fetched when a file was chosen.
const ImportForm = late(async () => (await import('./import-form')).ImportForm);
const reader = openReader();

const idOf = ({ place, source, by }: ImportedFile) => JSON.stringify([place.crm, place.tenant, place.userId, source, by]);
const dayOf = (atMs: number) =>
  Temporal.Instant.fromEpochMilliseconds(atMs).toZonedDateTimeISO(Temporal.Now.timeZoneId()).toPlainDate().toString();
const nameOf = (source: string) => source.replace(/^file:/, '');

/** Files of a company's own: CSV, TSV and Excel. What was imported can be taken back. */
export function ImportSection() {
  const { t } = useLocale();
  const client = useQueryClient();
  const files = useQuery(importsQuery());
  const sources = useQuery(sourcesQuery());
  const playbook = useQuery(playbookQuery(reader));
  const remove = useMutation(removeImportMutation(client));
  const [chosen, setChosen] = useState<{ file: File; number: number } | null>(null);
  const recipes = useRecipes();
  const listed = files.data?.files ?? [];
  const views = listed.map((file) => ({
    id: idOf(file),
    name: nameOf(file.source),
    place: nameOfPlace(recipes, file.place),
    accounts: file.accounts,
    isDone: file.isDone,
    ...(file.keptUntilMs === undefined ? {} : { keptUntil: dayOf(file.keptUntilMs) }),
  }));
  const onRemove = (id: string) => {
    const file = listed.find((one) => idOf(one) === id);
    if (file) remove.mutate(file);
  };
  return (
    <Section title={t('import.title')}>
      <p className="help">{t('import.intro')}</p>
      <ImportedFiles files={views} onRemove={onRemove} />
      <FailureText error={remove.error ?? files.error} />
      {chosen && playbook.isSuccess && !sources.isPending ? (
        <ImportForm
          key={chosen.number}
          file={chosen.file}
          number={chosen.number}
          places={sources.data?.places ?? []}
          playbook={playbook.data}
          onClose={() => setChosen(null)}
          place={<p role="status">{t('import.reading')}</p>}
        />
      ) : (
        <FileDrop onFile={(file) => setChosen({ file, number: Date.now() })} />
      )}
    </Section>
  );
}
