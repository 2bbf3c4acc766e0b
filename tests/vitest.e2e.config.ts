import { fileURLToPath } from 'node:url';
import { defineConfig } from 'vitest/config';

const root = fileURLToPath(new URL('..', import.meta.url)).replace(/\/$/, '');

/** The built extension in a real Chromium, one file after the other: two browsers at once would only measure each other. */
export default defineConfig({
  root,
  resolve: { alias: { '@': root } },
  define: { 'import.meta.env.VITE_DEMO': JSON.stringify('1') },
  test: {
    name: 'browser',
    environment: 'node',
    include: ['tests/e2e/**/*.test.ts'],
    setupFiles: ['tests/support/setup.ts'],
    globalSetup: ['tests/e2e/support/global-setup.ts'],
    fileParallelism: false,
    testTimeout: 30_000,
    hookTimeout: 60_000,
    teardownTimeout: 10_000,
  },
});
