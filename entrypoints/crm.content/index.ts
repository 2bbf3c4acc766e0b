import { defineContentScript } from 'wxt/utils/define-content-script';
import { recognisePage } from '@/lib/crm/recognise-page';
import { startScout } from '@/lib/dock/scout/scout';
import { whenSeen } from '@/lib/dock/scout/when-seen';

/** Registered at run time for the hosts the user grants; in no manifest. */
export default defineContentScript({
  registration: 'runtime',
  runAt: 'document_idle',
  main: (context) => whenSeen(context, () => startScout(context, recognisePage)),
});
