import type { Playbook } from '@/lib/domain/playbook/playbook';
import { loadPlaybook } from './load-playbook';
import sample from './packs/sample.json';

let parsed: Playbook | undefined;

/**
 * The playbook that ships as an example: the fictional vendor 見本クラウド with everything it sells, its words and its customers' voices,
 * all marked `sample`. Parsed once. Throws only if the shipped file itself is broken, which the tests rule out.
 */
export function samplePlaybook(): Playbook {
  if (parsed) return parsed;
  const loaded = loadPlaybook(sample);
  if (!loaded.ok) throw new Error(`sample playbook: ${loaded.problems.map((p) => `${p.path} ${p.code}`).join('; ')}`);
  parsed = loaded.playbook;
  return parsed;
}
