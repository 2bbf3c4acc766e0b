import { readFileSync } from 'node:fs';
import { join } from 'node:path';
import { describe, expect, it } from 'vitest';
import { root } from '@/tests/setup/root.mjs';
import { sources } from './project-files';
import { packageOf, targetOf } from './source-file';

interface Manifest {
  scripts: Record<string, string>;
  dependencies: Record<string, string>;
  devDependencies: Record<string, string>;
}

interface Lock {
  packages: Record<string, { optionalDependencies?: Record<string, string> }>;
}

const manifest = JSON.parse(readFileSync(join(root, 'package.json'), 'utf8')) as Manifest;
const all = { ...manifest.dependencies, ...manifest.devDependencies };
const names = Object.keys(all);

/** Used by the build or the tests without an import that could be seen. */
const withoutImport = /^(@types\/.*|node|typescript|wxt|jsdom|@biomejs\/biome|react-dom|terser)$/;

describe('dependencies', () => {
  it('are pinned to one exact version', () => {
    expect(names.length).toBeGreaterThan(15);
    expect(Object.entries(all).filter(([, version]) => !/^\d+\.\d+\.\d+(-[\w.]+)?$/.test(version))).toEqual([]);
  });

  it('have a line in ARCHITECTURE.md that says why', () => {
    const section = readFileSync(join(root, 'ARCHITECTURE.md'), 'utf8').split(/^## Dependencies$/m)[1] ?? '';
    const named = [...section.matchAll(/`([^`]+)`/g)].flatMap(([, name]) => (name === undefined ? [] : [name]));
    const covers = (name: string) =>
      named.some((entry) => entry === name || (entry.endsWith('/*') && name.startsWith(entry.slice(0, -1))));
    expect(names.filter((name) => !name.startsWith('@types/') && !covers(name))).toEqual([]);
  });

  it('are used, and what is used is a dependency', () => {
    const used = new Set(
      sources.flatMap((file) =>
        file.edges.filter(({ specifier }) => targetOf(file.path, specifier) === null).map((edge) => packageOf(edge.specifier)),
      ),
    );
    const builtIn = (name: string) => name.startsWith('node:') || name.startsWith('virtual:');
    expect([...used].filter((name) => !builtIn(name) && !names.includes(name))).toEqual([]);
    const scripts = ['vite', 'vitest', 'temporal-polyfill', 'playwright-core'];
    expect(names.filter((name) => !used.has(name) && !withoutImport.test(name) && !scripts.includes(name))).toEqual([]);
  });

  it('are in the lock file for every platform: "npm ci" refuses a lock file made where some were out of reach', () => {
    const lock = JSON.parse(readFileSync(join(root, 'package-lock.json'), 'utf8')) as Lock;
    const known = Object.keys(lock.packages);
    const optional = Object.values(lock.packages).flatMap((entry) => Object.keys(entry.optionalDependencies ?? {}));
    expect(optional.length).toBeGreaterThan(20);
    expect(optional.filter((name) => !known.some((path) => path.endsWith(`node_modules/${name}`)))).toEqual([]);
  });

  it('are set up by every script that needs them', () => {
    const direct = Object.entries(manifest.scripts).filter(
      ([name, line]) => name !== 'format' && !line.startsWith('node tests/setup/run.mjs '),
    );
    expect(direct, 'A script of package.json runs in a fresh clone: start it through tests/setup/run.mjs.').toEqual([]);
  });
});
