import { defineContentScript } from 'wxt/utils/define-content-script';
import { dataRecipe } from '@/lib/crm/match/data-recipe';
import type { RecipeData } from '@/lib/crm/recipe-data';
import { recogniserOf } from '@/lib/crm/recogniser-of';
import { startScout } from '@/lib/dock/scout/scout';

/** Registered at run time for the hosts that a person turned on; in no manifest. Which recipe is this host's only the worker knows. */
export default defineContentScript({
  registration: 'runtime',
  runAt: 'document_idle',
  main(context) {
    const start = async () => {
      // The question also wakes the worker while the page still loads.
      const data: RecipeData | null = await chrome.runtime.sendMessage({ tsugite: 'recipe' }).catch(() => null);
      if (data && context.isValid) startScout(context, recogniserOf([dataRecipe(data)]));
    };
    // A page that is only being prepared gets nothing until somebody looks at it.
    if ('prerendering' in document && document.prerendering)
      document.addEventListener('prerenderingchange', start, { once: true, signal: context.signal });
    else void start();
  },
});
