import { existsSync, readFileSync } from 'node:fs';
import { join, posix } from 'node:path';
import { gzipSync } from 'node:zlib';
import { parseSync } from 'oxc-parser';

/** Sizes of what the browser loads, in bytes: as it lies on disk, and compressed as a store or a proxy would send it. */
export interface Weight {
  files: string[];
  raw: number;
  gzip: number;
}

export type Weights = Record<'scout' | 'recipeScout' | 'frame' | 'worker', Weight>;

/** Aims, in bytes gzip. The worker is what runs at each of its starts: the sources and what answers messages come when they are used. */
export const WEIGHT_AIMS: Record<keyof Weights, number> = {
  scout: 4 * 1024,
  recipeScout: 6 * 1024,
  frame: 112 * 1024,
  worker: 68 * 1024,
};

/** What is loaded before anything is seen: the scouts, the frame's entry with its static imports, and the worker. */
export function weighBuild(outDir: string): Weights {
  const manifest = JSON.parse(readFileSync(join(outDir, 'manifest.json'), 'utf8')) as { background: { service_worker: string } };
  return {
    scout: weigh(outDir, ['content-scripts/crm.js']),
    recipeScout: weigh(outDir, ['content-scripts/recipe.js']),
    frame: weigh(outDir, pageScripts(outDir, 'sidebar.html')),
    worker: weigh(outDir, workerScripts(outDir, manifest.background.service_worker)),
  };
}

function weigh(outDir: string, entries: readonly string[]): Weight {
  const files = staticReach(outDir, entries);
  const bytes = files.map((file) => readFileSync(join(outDir, file)));
  return {
    files,
    raw: bytes.reduce((sum, file) => sum + file.length, 0),
    gzip: bytes.reduce((sum, file) => sum + gzipSync(file, { level: 9 }).length, 0),
  };
}

/** The worker and the parts that it needs in order to start at all; those come by name, and not by `import`. */
function workerScripts(outDir: string, entry: string): string[] {
  const [, needs] = /tsugitePart\(\[([^\]]*)\]/.exec(readFileSync(join(outDir, entry), 'utf8')) ?? [];
  if (needs === undefined) throw new Error(`${entry} is not written in parts: look at how the build writes the worker.`);
  return [entry, ...[...needs.matchAll(/"\.\/([^"]+)"/g)].map(([, part]) => `${part}.js`)];
}

/** The scripts that a page of the extension names: those that run, and those that it fetches ahead for them. */
function pageScripts(outDir: string, page: string): string[] {
  const html = readFileSync(join(outDir, page), 'utf8');
  const scripts = [...html.matchAll(/<(?:script[^>]*\ssrc|link rel="modulepreload"[^>]*\shref)="([^"]+)"/g)].flatMap(([, src]) =>
    src ? [src.replace(/^\//, '')] : [],
  );
  if (scripts.length === 0) throw new Error(`${page} names no script: look at how the build writes its pages.`);
  return scripts;
}

/** The files and all that they import statically; what `import()` brings later is not part of the first load. */
function staticReach(outDir: string, entries: readonly string[]): string[] {
  const seen = new Set<string>();
  const queue = [...entries];
  for (let file = queue.pop(); file !== undefined; file = queue.pop()) {
    if (seen.has(file)) continue;
    if (!existsSync(join(outDir, file))) throw new Error(`The build has no ${file}: look at how the build names its files.`);
    seen.add(file);
    const { module } = parseSync(file, readFileSync(join(outDir, file), 'utf8'));
    const requests = [
      ...module.staticImports.map((statement) => statement.moduleRequest.value),
      ...module.staticExports.flatMap((statement) =>
        statement.entries.flatMap((entry) => (entry.moduleRequest ? [entry.moduleRequest.value] : [])),
      ),
    ];
    for (const request of requests) queue.push(posix.join(request.startsWith('/') ? '' : posix.dirname(file), request));
  }
  return [...seen].sort();
}
