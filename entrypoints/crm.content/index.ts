import { defineContentScript } from 'wxt/utils/define-content-script';
import { recognisePage } from '@/lib/crm/recognise-page';
import { startScout } from '@/lib/dock/scout/scout';

/** Registered at run time for the hosts the user grants; in no manifest. */
export default defineContentScript({
  registration: 'runtime',
  runAt: 'document_idle',
  main(context) {
    const start = () => startScout(context, recognisePage);
    // A page that is only being prepared gets nothing until somebody looks at it.
    if ('prerendering' in document && document.prerendering)
      document.addEventListener('prerenderingchange', start, { once: true, signal: context.signal });
    else start();
  },
});
