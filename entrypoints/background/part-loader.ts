/** As much of a worker's global scope as is used here. */
interface WorkerScope {
  importScripts(file: unknown): void;
  /** Our own policy demands that a script's address be one that such a rule let pass. */
  trustedTypes: {
    createPolicy(name: string, rules: { createScriptURL(file: string): string }): { createScriptURL(file: string): unknown };
  };
  addEventListener(type: 'install', listen: () => void): void;
  tsugitePart?: (needs: readonly string[], make: Make) => void;
}
type Exports = Record<string, unknown>;
type Make = (...needs: unknown[]) => void;

/**
 * Lets the worker fetch parts of its code when they are used. A service worker has no `import()`; it has `importScripts`, after its installation
 * only for what it took in until then, which the browser keeps with it (and of which it runs nothing at a later start). So all parts are taken in
 * while it installs, and each is run when it is first asked for. The build writes every part as `tsugitePart(needs, make)` and puts this function,
 * as text, before the first of them: it must stand alone.
 */
export function loadParts(scope: WorkerScope, files: readonly string[]): void {
  const made = new Map<string, Exports>();
  let taken: [needs: readonly string[], make: Make] | undefined;
  const nameOf = (path: string) => path.replace(/^.*\/|\.js$/g, '');
  // Nothing else than the parts that the build named is ever run.
  const policy = scope.trustedTypes.createPolicy('tsugite-parts', {
    createScriptURL(path) {
      const file = files.find((one) => nameOf(one) === nameOf(path));
      if (file === undefined) throw new TypeError(`${path} is no part of the worker`);
      return `/${file}`;
    },
  });

  const take = (needs: readonly string[], make: Make) => {
    taken = [needs, make];
  };
  const part = (path: string): Exports => {
    const name = nameOf(path);
    const known = made.get(name);
    if (known) return known;
    scope.importScripts(policy.createScriptURL(name));
    return run(name);
  };
  // Never within the script that asks: what the worker itself passes on to its parts is complete only at its end.
  const fetchLater = ([path = '']: readonly string[], done: (exports: Exports) => void, failed: (error: unknown) => void) =>
    queueMicrotask(() => {
      try {
        done(part(path));
      } catch (error) {
        failed(error);
      }
    });
  const run = (name: string): Exports => {
    const [needs, make] = taken ?? [[], () => undefined];
    const exports: Exports = {};
    made.set(name, exports);
    try {
      make(...needs.map((need) => (need === 'exports' ? exports : need === 'require' ? fetchLater : part(need))));
    } catch (error) {
      made.delete(name);
      throw error;
    }
    return exports;
  };

  scope.tsugitePart = (needs, make) => {
    take(needs, make);
    // The first is the worker itself: its listeners must be there before this script ends.
    scope.tsugitePart = take;
    run('background');
  };
  scope.addEventListener('install', () => {
    for (const file of files) scope.importScripts(policy.createScriptURL(file));
  });
}
