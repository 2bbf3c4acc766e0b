import { availableParallelism } from 'node:os';
import { fileURLToPath } from 'node:url';
import react from '@vitejs/plugin-react';
import { defineConfig } from 'vitest/config';

const root = fileURLToPath(new URL('..', import.meta.url)).replace(/\/$/, '');
const rooms = 'lib,components,entrypoints,contracts,golden,architecture,demo-crm,demo,bench,setup,support';

/** Two kinds of tests: `unit` runs in plain Node, `component` in a simulated document. Browser tests have their own configuration. */
export default defineConfig({
  root,
  plugins: [react()],
  resolve: { alias: { '@': root } },
  define: { 'import.meta.env.VITE_DEMO': JSON.stringify('1') },
  test: {
    // Property tests share two cores with the browser tests of a busy machine; a hang still ends.
    testTimeout: 30_000,
    // All cores: the default leaves one of two idle.
    maxWorkers: availableParallelism(),
    projects: [
      {
        extends: true,
        test: {
          name: 'unit',
          environment: 'node',
          // One world for all files of a worker: plain functions need no fresh one, and loading it anew is half the time.
          pool: 'threads',
          isolate: false,
          unstubGlobals: true,
          include: [`tests/{${rooms}}/**/*.test.ts`],
          setupFiles: ['tests/support/setup.ts'],
        },
      },
      {
        extends: true,
        test: {
          name: 'component',
          environment: 'jsdom',
          include: ['tests/**/*.test.tsx'],
          setupFiles: ['tests/support/setup.ts', 'tests/support/setup-dom.ts'],
        },
      },
    ],
  },
});
