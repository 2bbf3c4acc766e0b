import { join } from 'node:path';
import react from '@vitejs/plugin-react';
import { build } from 'vite';
import { root } from '@/tests/setup/root.mjs';

/** A module of the tests, by its path in the project, as one script that a page can run. With `production` it may hold no JSX. */
export async function bundledScript(file: string, made: 'development' | 'production' = 'development'): Promise<string> {
  const built = await build({
    root,
    configFile: false,
    logLevel: 'error',
    plugins: [react()],
    resolve: { alias: { '@': root } },
    // Under Vitest the JSX is that of development, whose runtime is not in React's production build.
    define: { 'process.env.NODE_ENV': JSON.stringify(made) },
    build: {
      write: false,
      minify: false,
      lib: { entry: join(root, file), formats: ['iife'], name: 'script' },
    },
  });
  const [output] = Array.isArray(built) ? built : [built];
  const chunk = output && 'output' in output ? output.output[0] : undefined;
  if (chunk?.type !== 'chunk') throw new Error(`${file} gave no script`);
  return chunk.code;
}
