import { cpus } from 'node:os';
import { parseArgs } from 'node:util';
import { root } from '@/tests/setup/root.mjs';
import { Stop } from '@/tests/setup/stop.mjs';
import { demoBuild } from '@/tests/support/builds';
import { suites } from './suites';

/** `--only rules,paint` or, without it, all. A name that is no suite stops the run. */
export function chosen(only: string | undefined): string[] {
  const names = only === undefined ? Object.keys(suites) : only.split(',').map((name) => name.trim());
  const unknown = names.find((name) => !Object.hasOwn(suites, name));
  if (unknown !== undefined) throw new Stop(`There is no suite "${unknown}": use one of ${Object.keys(suites).join(', ')}.`);
  return names;
}

/** `npm run bench -- [--only NAME,NAME] [--json]`. The tables go to the terminal, with `--json` the figures to the output. */
export async function main(args: readonly string[]): Promise<number> {
  const { values } = parseArgs({ args: [...args], options: { only: { type: 'string' }, json: { type: 'boolean' } } });
  const progress = (line: string) => console.error(`· ${line}`);
  const names = chosen(values.only);
  const build = names.some((name) => suites[name]?.build);
  if (build) {
    progress('building');
    const { buildExtension } = await import('@/tests/support/build-extension');
    await buildExtension('shipped');
    await buildExtension('demo');
  }
  const result: Record<string, unknown> = {
    machine: { cores: cpus().length, model: cpus()[0]?.model ?? 'unknown', node: process.version, platform: process.platform },
    ...(build ? { build: demoBuild.slice(root.length + 1) } : {}),
  };
  for (const name of names) {
    const suite = suites[name];
    if (!suite) continue;
    progress(name);
    result[name] = await suite.measure(progress);
    console.error(suite.lines(result[name]).join('\n'));
  }
  if (values.json) console.log(JSON.stringify(result, null, 2));
  return 0;
}
