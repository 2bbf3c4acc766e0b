import { defineContentScript } from 'wxt/utils/define-content-script';
import { readPageBy } from '@/lib/crm/learn/page-reading';
import type { RecipeData } from '@/lib/crm/recipe-data';

/** Never registered: the worker puts it in and calls it at once. In the extension's own world, where the page cannot see or call it. */
export default defineContentScript({
  registration: 'runtime',
  main() {
    Object.assign(globalThis, { tsugiteReadPage: (recipe: RecipeData) => readPageBy(recipe, document, new URL(location.href)) });
  },
});
