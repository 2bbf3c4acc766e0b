import { z } from '@/lib/domain/z';
import { recogniseData } from '../match/data-recipe';
import { RecipeData } from '../recipe-data';
import type { Lesson } from './lesson';
import { lessonResult } from './lesson-result';

/** Why a lesson makes no recipe yet. */
export type LessonGap = 'more-records' | 'no-fields' | 'id-not-in-address' | 'id-ambiguous' | 'other-hosts' | 'not-recognised';

export type TaughtRecipe = { ok: true; recipe: RecipeData } | { ok: false; gap: LessonGap };

const gap = (what: LessonGap): TaughtRecipe => ({ ok: false, gap: what });

/**
 * A lesson as a recipe, the same as one from a file. It is made only if it recognises every record that was taught, each by an id
 * of its own; and it always needs confirmation: that it shows accounts is the person's word, not the address's.
 */
export function taughtRecipe(lesson: Lesson, { id, name }: { id: string; name: string }): TaughtRecipe {
  const { needs, pageFields, address } = lessonResult(lesson);
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
    pages: address.pages,
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
