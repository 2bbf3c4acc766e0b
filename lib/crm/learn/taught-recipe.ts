import { z } from '@/lib/domain/z';
import { recogniseData } from '../match/data-recipe';
import { RecipeData } from '../recipe-data';
import type { Lesson } from './lesson';
import { lessonResult } from './lesson-result';
import { type WordTables, withTables } from './word-tables';

/** Why a lesson makes no recipe yet. */
export type LessonGap = 'more-records' | 'no-fields' | 'id-not-in-address' | 'id-ambiguous' | 'other-hosts' | 'not-recognised';

export type TaughtRecipe = { ok: true; recipe: RecipeData } | { ok: false; gap: LessonGap };

interface RecipeTerms {
  id: string;
  name: string;
  tables?: WordTables;
}

const gap = (what: LessonGap): TaughtRecipe => ({ ok: false, gap: what });

/**
 * A lesson as a recipe, the same as one from a file. It is made only if it recognises every record that was taught, each by an id
 * of its own; and its accounts are to be confirmed once as companies: that it shows any is the person's word, not the address's. `tables`: what the person said
 * the page's words mean.
 */
export function taughtRecipe(lesson: Lesson, { id, name, tables = {} }: RecipeTerms): TaughtRecipe {
  const { needs, pageFields: taught, address } = lessonResult(lesson);
  const pageFields = withTables(taught, tables);
  if (needs > 0) return gap('more-records');
  if (Object.keys(pageFields).length === 0) return gap('no-fields');
  if (address.state === 'ambiguous') return gap('id-ambiguous');
  if (address.state !== 'found') return gap('id-not-in-address');
  const urls = lesson.urls.flatMap(([url]) => (url === undefined ? [] : [new URL(url)]));
  const [first] = urls;
  if (!first || urls.some(({ host }) => host !== first.host)) return gap('other-hosts');
  const recipe = z.safeParse(RecipeData, {
    format: 'tsugite-recipe/1',
    id,
    name,
    hosts: [first.hostname],
    ...(first.protocol === 'http:' && { selfHosted: true }),
    tenant: '{host}',
    recordId: address.recordId,
    pages: address.pages.map((page) => ({ ...page, confirm: ['company'] })),
    health: { present: [], absent: [{ name: 'signed-out', selector: 'input[type="password"]' }] },
    fields: pageFields,
    address: address.address,
  });
  if (!recipe.success) return gap('not-recognised');
  const ids = urls.map((url) => {
    const { says } = recogniseData(recipe.data, url);
    return says.state === 'account' ? says.ref.accountId : undefined;
  });
  return ids.every((found, index) => found === address.ids[index]) ? { ok: true, recipe: recipe.data } : gap('not-recognised');
}
