import { useMutation, useQueryClient } from '@tanstack/react-query';
import { useLocale } from '@/components/locale';
import { Button } from '@/components/ui/button';
import { FileButton } from '@/components/ui/file-button';
import { loadRecipe } from '@/lib/crm/load-recipe';
import type { RecipeData } from '@/lib/crm/recipe-data';
import type { Response } from '@/lib/messaging/channels';
import { answerOf } from '@/lib/queries/call-failure';
import { saveFile } from '../sidebar/schedule/save-file';
import { FailureText } from './failure-text';
import './crm.css';

type Fault = Response<'recipe.save'>['problems'][number];
type Outcome = { name: string } | { faults: readonly Fault[] };

async function take(file: File): Promise<Outcome> {
  const loaded = loadRecipe(await file.text());
  if (!loaded.ok) return { faults: loaded.problems.map((one) => ({ ...one })) };
  const { problems } = await answerOf('recipe.save', { recipe: loaded.recipe });
  return problems.length > 0 ? { faults: problems } : { name: loaded.recipe.name };
}

/** A recipe in from a file. Nothing of a bad one is kept, and each place that is wrong is named. */
export function CrmRecipeImport({ onTaken }: { onTaken?: () => void }) {
  const { t, find } = useLocale();
  const client = useQueryClient();
  const read = useMutation({
    mutationFn: take,
    async onSuccess(outcome) {
      await client.invalidateQueries();
      if ('name' in outcome) onTaken?.();
    },
  });
  const outcome = read.data;
  return (
    <div className="crm-import">
      <p className="help">{t('options.crm.import-help')}</p>
      <div className="row">
        <FileButton accept=".json,application/json" onFile={(file) => read.mutate(file)}>
          {t('options.crm.import')}
        </FileButton>
        <span role="status">{outcome && 'name' in outcome ? t('options.crm.imported', outcome) : ''}</span>
      </div>
      {outcome && 'faults' in outcome && (
        <ul className="problem" role="alert">
          {outcome.faults.map(({ path, code, params }) => (
            <li key={`${path} ${code}`}>
              {path !== '' && <code>{path}</code>} {find(`recipe.problem.${code}`, params) ?? code}
            </li>
          ))}
        </ul>
      )}
      <FailureText error={read.error} />
    </div>
  );
}

const download = (recipe: RecipeData) =>
  saveFile(`${recipe.id}.recipe.json`, 'application/json', `${JSON.stringify(recipe, null, 2)}\n`);

/** A recipe that was imported or taught: out to a file, or away with it. */
export function CrmRecipeActions({ recipe }: { recipe: RecipeData }) {
  const { t } = useLocale();
  const client = useQueryClient();
  const remove = useMutation({
    mutationFn: () => answerOf('recipe.remove', { id: recipe.id }),
    onSettled: () => client.invalidateQueries(),
  });
  return (
    <div className="row">
      <Button onPress={() => download(recipe)}>{t('options.crm.export')}</Button>
      <Button onPress={() => remove.mutate()}>{t('options.crm.remove')}</Button>
      <FailureText error={remove.error} />
    </div>
  );
}
