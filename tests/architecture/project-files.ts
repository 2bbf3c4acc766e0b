import { readdirSync, statSync } from 'node:fs';
import { join } from 'node:path';
import { root } from '@/tests/setup/root.mjs';
import { projectPath, readSource, type SourceFile, targetOf } from './source-file';

/** The folders that hold the project's code. */
const folders = ['entrypoints', 'components', 'lib', 'tests'];

/** Every file of the project's code, generated content and editors' leftovers excepted. */
export const allPaths: readonly string[] = folders.flatMap((folder) => walk(join(root, folder))).sort();

/** Every TypeScript file, parsed. */
export const sources: readonly SourceFile[] = allPaths
  .filter((path) => /\.tsx?$/.test(path) && !path.endsWith('.d.ts'))
  .map(readSource);

/** What ships: everything but the tests. */
export const shipped = sources.filter((file) => !file.path.startsWith('tests/'));

const byPath = new Map(sources.map((file) => [file.path, file]));

/** The file that an import leads to; undefined for packages, styles and data. */
export function resolved(from: SourceFile, specifier: string): SourceFile | undefined {
  const target = targetOf(from.path, specifier);
  if (target === null) return undefined;
  const candidates = [target, `${target}.ts`, `${target}.tsx`, `${target}/index.ts`, `${target}/index.tsx`];
  return candidates.map((path) => byPath.get(path)).find((file) => file !== undefined);
}

function walk(folder: string): string[] {
  let names: string[];
  try {
    names = readdirSync(folder);
  } catch {
    return [];
  }
  return names.flatMap((name) => {
    const full = join(folder, name);
    if (statSync(full).isDirectory()) return name === 'node_modules' ? [] : walk(full);
    return [projectPath(full)];
  });
}
