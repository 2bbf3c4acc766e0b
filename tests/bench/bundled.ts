import { mkdtemp, rm } from 'node:fs/promises';
import { createRequire } from 'node:module';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { build } from 'vite';
import { root } from '@/tests/setup/root.mjs';

/**
 * A module of the project as a build would ship it: one bundle, imports resolved. Run from source, every imported name is looked up
 * through the runner each time it is used, which at some hundred nanoseconds a step is what would be measured.
 */
export async function bundled<M>(file: string): Promise<M> {
  const folder = await mkdtemp(join(tmpdir(), 'bench-'));
  try {
    await build({
      root,
      configFile: false,
      logLevel: 'error',
      resolve: { alias: { '@': root } },
      ssr: { noExternal: true },
      build: {
        ssr: join(root, file),
        outDir: folder,
        emptyOutDir: true,
        minify: false,
        rollupOptions: { output: { entryFileNames: 'bundle.mjs' } },
      },
    });
    const bundle = join(folder, 'bundle.mjs');
    return createRequire(bundle)(bundle) as M;
  } finally {
    await rm(folder, { recursive: true, force: true });
  }
}
