import { describe, expect, it } from 'vitest';
import { shipped } from './project-files';
import { reachOf } from './reach';

// The signals are found by glob, which leaves no import to follow.
const start = shipped.filter(
  ({ path }) => /^entrypoints\/sidebar\/(main\.ts|panel\.tsx)$/.test(path) || path.startsWith('lib/signals/derive/'),
);

const END = /'(unload|beforeunload|pagehide|visibilitychange)'/;

describe('the first script of the panel', () => {
  const { files, packages } = reachOf(start, 'first');

  it('is seen at all', () => {
    expect(files.size).toBeGreaterThan(80);
    expect([...packages.keys()]).toEqual(expect.arrayContaining(['react', 'idb']));
  });

  it('parses nothing, and so carries no schema: what this build wrote is taken by its stamp, anything else fetches its parser', () => {
    expect([...packages].filter(([name]) => name === 'zod')).toEqual([]);
  });

  it('reads the disk alone: what asks the worker comes after it, with its queries', () => {
    expect([...packages].filter(([name]) => name === '@tanstack/react-query')).toEqual([]);
  });

  it('is not what learns, draws or quotes', () => {
    const late =
      /^lib\/(proof|cli|playbook\/check)\/|^lib\/learning\/\w+\/|^lib\/offers\/(distance|receipt|ladder|portfolio)\/|^components\/(usage|proof|outcome)\//;
    expect([...files].map(({ path }) => path).filter((path) => late.test(path))).toEqual([]);
    expect([...packages.keys()].filter((name) => /^(d3-|dexie|oauth4webapi|canonicalize|@noble)/.test(name))).toEqual([]);
  });

  it('listens for no end of its document: with such a listener the browser waits for the frame when the scout takes it away', () => {
    const listens = shipped.filter(
      ({ path, text }) => /^(entrypoints\/sidebar|components|lib\/queries)\//.test(path) && END.test(text),
    );
    expect(listens.map(({ path }) => path)).toEqual([]);
  });
});
