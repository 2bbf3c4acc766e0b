import { existsSync, readFileSync } from 'node:fs';
import { stripTypeScriptTypes } from 'node:module';
import { join } from 'node:path';
import type { Reply } from '../http/reply';
import type { Visit } from '../http/visit';

const CLIENT = join(import.meta.dirname, 'client');

const ready = new Map<string, string>();

/** Node warns once that taking types off is experimental; whoever watches the demo need not hear of it. */
function quietly<T>(work: () => T): T {
  const { emitWarning } = process;
  process.emitWarning = () => undefined;
  try {
    return work();
  } finally {
    process.emitWarning = emitWarning;
  }
}

/** The page's own script is written in TypeScript that only needs its types taken off. */
function script(name: string): string | undefined {
  const known = ready.get(name);
  if (known !== undefined) return known;
  const file = join(CLIENT, `${name}.ts`);
  if (!/^[a-z-]+$/.test(name) || !existsSync(file)) return undefined;
  const plain = quietly(() => stripTypeScriptTypes(readFileSync(file, 'utf8')));
  ready.set(name, plain);
  return plain;
}

/** `/assets/shell.css` and `/assets/{module}`. */
export function pageAsset(visit: Visit): Reply {
  const name = visit.url.pathname.slice('/assets/'.length);
  const headers = { 'Cache-Control': 'no-cache', 'X-Content-Type-Options': 'nosniff' };
  if (name === 'shell.css') {
    const style = readFileSync(join(CLIENT, 'shell.css'), 'utf8');
    return { status: 200, headers: { ...headers, 'Content-Type': 'text/css;charset=UTF-8' }, body: style };
  }
  const body = script(name);
  if (body === undefined) return { status: 404 };
  return { status: 200, headers: { ...headers, 'Content-Type': 'text/javascript;charset=UTF-8' }, body };
}
