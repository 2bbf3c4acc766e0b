import { describe, expect, it } from 'vitest';
import { resolved, shipped } from './project-files';
import { packageOf, type SourceFile, targetOf } from './source-file';

/** Every file whose code reaches the page with the scout: type imports leave nothing behind. */
function reachOf(start: readonly SourceFile[]): { files: Set<SourceFile>; packages: Map<string, string> } {
  const files = new Set<SourceFile>();
  const packages = new Map<string, string>();
  const queue = [...start];
  for (let file = queue.pop(); file !== undefined; file = queue.pop()) {
    if (files.has(file)) continue;
    files.add(file);
    for (const { specifier, typeOnly } of file.edges) {
      if (typeOnly) continue;
      const to = resolved(file, specifier);
      if (to) queue.push(to);
      else if (targetOf(file.path, specifier) === null) packages.set(packageOf(specifier), file.path);
    }
  }
  return { files, packages };
}

describe('the scout', () => {
  const own = shipped.filter((file) => file.path.startsWith('entrypoints/crm.content'));
  const reach = reachOf(own);

  it('exists', () => {
    expect(own.length).toBeGreaterThan(0);
  });

  it('reaches only the recipes and the dock protocol', () => {
    const outside = [...reach.files]
      .map((file) => file.path)
      .filter((path) => !/^(entrypoints\/crm\.content|lib\/crm\/|lib\/dock\/)/.test(path));
    expect(outside, 'The scout runs in the CRM page: it holds no data and no logic beyond addresses.').toEqual([]);
  });

  it('carries no library into the page', () => {
    const carried = [...reach.packages].filter(([name]) => name !== 'wxt').map(([name, path]) => `${name}, through ${path}`);
    expect(carried, 'The scout is plain code: no React, no zod, no database.').toEqual([]);
  });
});
