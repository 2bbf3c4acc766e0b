import { join } from 'node:path';
import { build } from 'vite';
import { root } from '@/tests/setup/root.mjs';

/** A script that sets `tsugiteProbe` (see `tryton-probe-page.ts`) in every page it is added to. */
export async function probeScript(): Promise<string> {
  const built = await build({
    root,
    configFile: false,
    logLevel: 'error',
    resolve: { alias: { '@': root } },
    build: {
      write: false,
      minify: false,
      lib: { entry: join(root, 'tests/support/tryton-probe-page.ts'), formats: ['iife'], name: 'probe' },
    },
  });
  const [one] = Array.isArray(built) ? built : [built];
  const chunk = one && 'output' in one ? one.output[0] : undefined;
  if (chunk === undefined) throw new Error('The probe was not built.');
  return chunk.code;
}
