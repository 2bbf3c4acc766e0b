import 'temporal-polyfill/global';
import { join } from 'node:path';
import { createServer } from 'vite';
import { root } from './root.mjs';
import { exitWith, Stop } from './stop.mjs';

// Runs a TypeScript file of the project the way its tests and its build do: through Vite, with `@/` and `import.meta.glob`.
// The file exports `main(args): Promise<number>`, the exit code; an error named `Stop` is one sentence for a person.

await exitWith(async () => {
  const [file = '', ...args] = process.argv.slice(2);
  // Serves nobody: it stays open while `main` runs because modules may be imported late (a language, when it is asked for).
  const server = await createServer({
    root,
    configFile: false,
    logLevel: 'error',
    appType: 'custom',
    server: { middlewareMode: true, watch: null, hmr: false, ws: false },
    optimizeDeps: { noDiscovery: true },
    resolve: {
      alias: {
        '@': root,
        // Its main file is CommonJS in one bundle, whose names Node cannot tell; this is its other form.
        'soql-parser-js': join(root, 'node_modules/soql-parser-js/dist_esm/index.js'),
      },
    },
    define: { 'import.meta.env.VITE_DEMO': '"1"' },
  });
  try {
    const module = await server.environments.ssr.runner.import(join(root, file));
    if (typeof module.main !== 'function') throw new Stop(`${file} exports no main(args): add one, or run another file.`);
    return await module.main(args);
  } catch (error) {
    // A class of a module run by Vite is another class than ours, so it is told by its name.
    if (error instanceof Error && error.name === 'Stop') throw new Stop(error.message);
    throw error;
  } finally {
    await server.close();
  }
});
