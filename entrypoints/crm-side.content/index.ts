import { defineContentScript } from 'wxt/utils/define-content-script';
import { recognisePage } from '@/lib/crm/recognise-page';
import { startTeller } from '@/lib/dock/scout/teller';
import { whenSeen } from '@/lib/dock/scout/when-seen';

/** In place of `crm.content` where the panel stands in the browser's side panel. Registered at run time, as that is. */
export default defineContentScript({
  registration: 'runtime',
  runAt: 'document_idle',
  main: (context) => whenSeen(context, () => startTeller(context, recognisePage)),
});
