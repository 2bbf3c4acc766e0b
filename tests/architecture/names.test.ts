import { readdirSync } from 'node:fs';
import { basename, dirname } from 'node:path';
import { describe, expect, it } from 'vitest';
import { root } from '@/tests/setup/root.mjs';
import { allPaths, shipped, sources } from './project-files';

const maxLines = 300;

/** Data and recorded results may be long: nobody reads them from top to bottom. */
const isData = (path: string) => /(^|\/)(packs|locales|golden|__snapshots__)\//.test(path);

/** What may stand at the top of the project, beside dotfiles. */
const topLevel =
  /^(package\.json|package-lock\.json|tsconfig\.json|wxt\.config\.ts|README\.md|ARCHITECTURE\.md|LICENSE|docs|entrypoints|components|lib|tests|public|node_modules)$/;

const kebab = /^[a-z0-9]+(-[a-z0-9]+)*(\.[a-z0-9]+(-[a-z0-9]+)*)*$/;

/** Names that readers, the browser or Vitest look for. */
const givenNames = ['README.md', 'SPEC.md', '_locales', '__snapshots__'];

/** The places where a tool asks for a default export. */
const wantsDefault = (path: string) => path.startsWith('entrypoints/') || /\.config\.ts$|global-setup\.ts$/.test(path);

describe('files', () => {
  it('are seen at all', () => {
    expect(sources.length).toBeGreaterThan(80);
    expect(shipped.length).toBeGreaterThan(60);
  });

  it(`have at most ${maxLines} lines`, () => {
    const long = sources
      .filter((file) => !isData(file.path))
      .map((file) => ({ path: file.path, lines: file.text.split('\n').length - 1 }))
      .filter(({ lines }) => lines > maxLines)
      .map(({ path, lines }) => `${path} has ${lines} lines: take out the part that has a name of its own.`);
    expect(long).toEqual([]);
  });

  it('are short: half of what ships under 70 lines, nine of ten under 160', () => {
    const lengths = shipped.filter((file) => !isData(file.path)).map((file) => file.text.split('\n').length - 1);
    lengths.sort((a, b) => a - b);
    expect(lengths[Math.floor(lengths.length * 0.5)]).toBeLessThanOrEqual(70);
    expect(lengths[Math.floor(lengths.length * 0.9)]).toBeLessThanOrEqual(160);
  });

  it('are named in kebab-case, folders too', () => {
    const parts = allPaths.flatMap((path) => path.split('/').map((part) => ({ path, part })));
    const odd = parts.filter(({ part }) => !kebab.test(part) && !givenNames.includes(part));
    expect([...new Set(odd.map(({ path, part }) => `${path}: "${part}" is not kebab-case.`))]).toEqual([]);
  });

  it('say what they hold: no drawer for odds and ends', () => {
    const drawers = allPaths.filter((path) =>
      path.split('/').some((part) => /^(utils?|helpers?|common|types|misc|shared)(\.|$)/.test(part)),
    );
    expect(drawers, 'Name the thing, not the shelf.').toEqual([]);
  });

  it('export by name, except where a tool asks for a default', () => {
    const defaults = sources
      .filter((file) => !wantsDefault(file.path))
      .filter((file) =>
        file.parsed.module.staticExports.some(({ entries }) => entries.some((entry) => entry.exportName.kind === 'Default')),
      )
      .map((file) => `${file.path} has a default export: give it a name.`);
    expect(defaults).toEqual([]);
  });

  it('are no barrels: an index file that only passes on hides who uses what', () => {
    const barrels = shipped.filter(
      (file) => /^index\.tsx?$/.test(basename(file.path)) && !dirname(file.path).startsWith('entrypoints'),
    );
    expect(barrels.map((file) => file.path)).toEqual([]);
  });

  it('stand in the known places at the top of the project', () => {
    const entries = readdirSync(root).filter((name) => !name.startsWith('.'));
    expect(entries.length).toBeGreaterThan(6);
    expect(entries.filter((name) => !topLevel.test(name))).toEqual([]);
  });
});
