import { defineContentScript } from 'wxt/utils/define-content-script';
import { drawnReader } from '@/lib/crm/learn/drawn-reader';

/** Put in by the worker and called at once; what it remembers of the page lasts as long as the document. In the extension's own world. */
export default defineContentScript({
  registration: 'runtime',
  main() {
    const world = globalThis as { tsugiteReadPage?: unknown };
    world.tsugiteReadPage ??= drawnReader(document, globalThis.navigation);
  },
});
