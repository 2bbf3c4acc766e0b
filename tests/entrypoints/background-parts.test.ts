import { describe, expect, it, vi } from 'vitest';
import { loadParts } from '@/entrypoints/background/part-loader';

type Exports = Record<string, unknown>;
type Define = (needs: readonly string[], make: (...needs: never[]) => void) => void;
type Later = (needs: readonly string[], done: (exports: Exports) => void, failed: (error: unknown) => void) => void;

/** A worker whose scripts are functions of `tsugitePart`; after its installation it gets no script that it did not get until then. */
function workerOf(scripts: Record<string, (define: Define) => void>) {
  const asked: string[] = [];
  const kept = new Set<string>();
  const installs: (() => void)[] = [];
  const world = { installed: false };
  const scope = {
    trustedTypes: { createPolicy: (_: string, rules: { createScriptURL(file: string): string }) => rules },
    importScripts(of: unknown) {
      const file = String(of);
      asked.push(file);
      const script = scripts[file];
      if (!script || (world.installed && !kept.has(file))) throw new Error(`NetworkError ${file}`);
      kept.add(file);
      script((needs, make) => (scope as unknown as { tsugitePart: Define }).tsugitePart(needs, make));
    },
    addEventListener: (_: 'install', listen: () => void) => void installs.push(listen),
  };
  loadParts(
    scope,
    Object.keys(scripts).map((file) => file.slice(1)),
  );
  const define: Define = (needs, make) => (scope as unknown as { tsugitePart: Define }).tsugitePart(needs, make);
  const install = () => {
    for (const listen of installs) listen();
    world.installed = true;
    asked.length = 0;
  };
  return { define, install, asked };
}

/** The worker's own script: gives `word` to its parts and keeps the function that asks for one. */
function started(world: ReturnType<typeof workerOf>) {
  let later: Later | undefined;
  world.define(['require', 'exports'], ((require: Later, exports: Exports) => {
    later = require;
    exports.word = 'of the worker';
  }) as never);
  return (path: string) => new Promise<Exports>((done, failed) => later?.([path], done, failed));
}

describe('the parts of the worker', () => {
  const scripts = {
    '/worker/shared.js': (define: Define) =>
      define(['exports'], ((exports: Exports) => void Object.assign(exports, { runs: {} })) as never),
    '/worker/one.js': (define: Define) =>
      define(['exports', '../background', './shared'], ((exports: Exports, own: Exports, { runs }: Exports) => {
        Object.assign(exports, { said: `one ${own.word}`, runs });
      }) as never),
    '/worker/two.js': (define: Define) =>
      define(['exports', './shared'], ((exports: Exports, { runs }: Exports) => void Object.assign(exports, { runs })) as never),
  };

  it('are taken in while it installs, and none of them is run by that', () => {
    const unrun = vi.fn();
    const world = workerOf({ '/worker/one.js': (define) => define([], unrun as never) });
    started(world);
    world.install();
    expect(unrun).not.toHaveBeenCalled();
  });

  it('are run when they are asked for, once, with what they need before them', async () => {
    const world = workerOf(scripts);
    const later = started(world);
    world.install();
    expect((await later('./worker/one')).said).toBe('one of the worker');
    expect(world.asked).toEqual(['/worker/one.js', '/worker/shared.js']);
    const [one, again, two] = [await later('./worker/one'), await later('./worker/one'), await later('./worker/two')];
    expect(again).toBe(one);
    expect(two.runs).toBe(one.runs);
    expect(world.asked).toEqual(['/worker/one.js', '/worker/shared.js', '/worker/two.js']);
  });

  it('answer a request made while the worker itself is still being read only after its end', async () => {
    const world = workerOf(scripts);
    const early = new Promise<Exports>((done, failed) => {
      world.define(['require', 'exports'], ((require: Later, exports: Exports) => {
        require(['./worker/one'], done, failed);
        exports.word = 'whole';
      }) as never);
    });
    expect((await early).said).toBe('one whole');
  });

  it('are those that the build named, and nothing else is fetched', async () => {
    const world = workerOf(scripts);
    await expect(started(world)('https://elsewhere.example/worker/three.js')).rejects.toThrow('no part of the worker');
    expect(world.asked).toEqual([]);
  });

  it('say why one could not be run, and are tried again', async () => {
    let broken = true;
    const world = workerOf({
      '/worker/frail.js': (define) =>
        define(['exports'], ((exports: Exports) => {
          if (broken) throw new Error('not now');
          exports.well = true;
        }) as never),
    });
    const later = started(world);
    world.install();
    await expect(later('./worker/frail')).rejects.toThrow('not now');
    broken = false;
    expect((await later('./worker/frail')).well).toBe(true);
  });
});
