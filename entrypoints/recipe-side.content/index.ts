import { defineContentScript } from 'wxt/utils/define-content-script';
import { startTeller } from '@/lib/dock/scout/teller';
import { whenSeen } from '@/lib/dock/scout/when-seen';
import { recipeOfHost } from '../recipe.content/recipe-of-host';

/** In place of `recipe.content` where the panel stands in the browser's side panel. Registered at run time, as that is. */
export default defineContentScript({
  registration: 'runtime',
  runAt: 'document_idle',
  main(context) {
    whenSeen(context, async () => {
      const recognise = await recipeOfHost();
      if (recognise && context.isValid) startTeller(context, recognise);
    });
  },
});
