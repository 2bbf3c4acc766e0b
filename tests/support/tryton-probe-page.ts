import { checkPage, type PageCheck } from '@/lib/crm/check-page';
import type { FieldReading } from '@/lib/crm/learn/field-reading';
import { type FieldRead, readField } from '@/lib/crm/learn/read-field';
import type { RecipeData } from '@/lib/crm/recipe-data';

/** The project's own readers, run in a page as the extension's scripts would: what they find there. */
interface Probe {
  check(recipe: RecipeData): PageCheck;
  /** Without the elements, which stay in the page. */
  read(reading: FieldReading): { state: FieldRead['state']; value?: unknown; raw?: string };
}

declare global {
  var tsugiteProbe: Probe;
}

globalThis.tsugiteProbe = {
  check: (recipe) => checkPage(recipe, document, new URL(location.href)),
  read(reading) {
    const found = readField(document, reading);
    return found.state === 'read' ? { state: found.state, value: found.value, raw: found.raw } : { state: found.state };
  },
};
