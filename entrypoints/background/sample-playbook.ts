import { loadPlaybook } from '@/lib/playbook/load-playbook';
import samplePack from '@/lib/playbook/packs/sample.json?url&no-inline';
import type { Cache } from '@/lib/storage/cache';
import { takePlaybook } from './take-playbook';

/**
 * Makes the playbook that ships with the extension the active one, unless a company's own is. It lies in the package as a file
 * and not in the worker's code, which would have to be read at every start.
 */
export async function installSamplePlaybook(cache: Cache): Promise<void> {
  const active = await cache.activePlaybook();
  if (active.ok && active.value && !active.value.sample) return;
  const response = await fetch(new URL(samplePack, chrome.runtime.getURL('/')));
  const loaded = loadPlaybook(await response.json());
  if (!loaded.ok) {
    console.error('the playbook that ships does not load', loaded.problems.slice(0, 5));
    return;
  }
  await takePlaybook(cache, loaded.playbook);
}
