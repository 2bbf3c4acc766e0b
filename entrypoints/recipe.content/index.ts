import { defineContentScript } from 'wxt/utils/define-content-script';
import { startScout } from '@/lib/dock/scout/scout';
import { whenSeen } from '@/lib/dock/scout/when-seen';
import { recipeOfHost } from './recipe-of-host';

/** Registered at run time for the hosts that a person turned on; in no manifest. Which recipe is this host's only the worker knows. */
export default defineContentScript({
  registration: 'runtime',
  runAt: 'document_idle',
  main(context) {
    whenSeen(context, async () => {
      const recognise = await recipeOfHost();
      if (recognise && context.isValid) startScout(context, recognise);
    });
  },
});
