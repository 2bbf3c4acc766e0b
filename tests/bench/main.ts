import { cpus } from 'node:os';
import { root } from '@/tests/setup/root.mjs';
import { buildExtension } from '@/tests/support/build-extension';
import { demoBuild, shippedBuild } from '@/tests/support/builds';
import { measureHostPage } from './host-page';
import { measurePaint } from './paint';
import { table } from './table';
import { weighBuild } from './weights';

/** `npm run bench -- [--json]`: everything in one run. The table goes to the terminal, with `--json` the figures to the output. */
export async function main(args: readonly string[]): Promise<number> {
  const progress = (line: string) => console.error(`· ${line}`);
  progress('building');
  await buildExtension('shipped');
  await buildExtension('demo');
  const weights = weighBuild(shippedBuild);
  const paint = await measurePaint(progress);
  progress('host page, with and without');
  const hostPage = await measureHostPage();
  const result = {
    machine: { cores: cpus().length, model: cpus()[0]?.model ?? 'unknown', node: process.version, platform: process.platform },
    build: demoBuild.slice(root.length + 1),
    paint,
    hostPage,
    weights,
  };
  console.error(table(result));
  if (args.includes('--json')) console.log(JSON.stringify(result, null, 2));
  return 0;
}
