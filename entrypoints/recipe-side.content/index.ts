import { defineContentScript } from 'wxt/utils/define-content-script';
import { dataRecipe } from '@/lib/crm/match/data-recipe';
import type { RecipeData } from '@/lib/crm/recipe-data';
import { recogniserOf } from '@/lib/crm/recogniser-of';
import { startTeller } from '@/lib/dock/scout/teller';

/** In place of `recipe.content` where the panel stands in the browser's side panel. Registered at run time, as that is. */
export default defineContentScript({
  registration: 'runtime',
  runAt: 'document_idle',
  main(context) {
    const start = async () => {
      const data: RecipeData | null = await chrome.runtime.sendMessage({ tsugite: 'recipe' }).catch(() => null);
      if (data && context.isValid) startTeller(context, recogniserOf([dataRecipe(data)]));
    };
    if ('prerendering' in document && document.prerendering)
      document.addEventListener('prerenderingchange', start, { once: true, signal: context.signal });
    else void start();
  },
});
