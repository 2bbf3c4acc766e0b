import type { Result } from '@/lib/domain/app-error';
import type { Playbook } from '@/lib/domain/playbook/playbook';
import type { Cache } from '@/lib/storage/cache';
import { keepPackParts } from './pack-parts';
import { restartScouts, syncScoutScripts } from './scout-scripts';

/** Makes a playbook the active one, with the recipes and field mappings that it carries. */
export async function takePlaybook(cache: Cache, playbook: Playbook): Promise<Result<void>> {
  const written = await cache.writePlaybook(playbook);
  if (!written.ok) return written;
  if (await keepPackParts(playbook)) await restartScouts((await syncScoutScripts()).recipe);
  return written;
}
