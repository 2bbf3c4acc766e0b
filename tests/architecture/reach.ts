import { resolved } from './project-files';
import { packageOf, type SourceFile, targetOf } from './source-file';

/** What a page or a script carries: its files, and the packages with a file that imports each. */
export interface Reach {
  files: Set<SourceFile>;
  packages: Map<string, string>;
}

/** All that is loaded with these files: type imports leave nothing behind. `late` follows what `import()` brings afterwards, too. */
export function reachOf(start: readonly SourceFile[], late: 'late' | 'first'): Reach {
  const files = new Set<SourceFile>();
  const packages = new Map<string, string>();
  const queue = [...start];
  for (let file = queue.pop(); file !== undefined; file = queue.pop()) {
    if (files.has(file)) continue;
    files.add(file);
    for (const { specifier, typeOnly, dynamic } of file.edges) {
      if (typeOnly || (dynamic && late === 'first')) continue;
      const to = resolved(file, specifier);
      if (to) queue.push(to);
      else if (targetOf(file.path, specifier) === null) packages.set(packageOf(specifier), file.path);
    }
  }
  return { files, packages };
}
