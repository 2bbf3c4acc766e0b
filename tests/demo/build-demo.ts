import { spawn } from 'node:child_process';
import { join } from 'node:path';
import { root } from '@/tests/setup/root.mjs';
import { Stop } from './options';

/** The production build with loopback allowed. Its output is shown only when it fails. */
export async function buildDemo(): Promise<void> {
  console.error('Building the extension …');
  const child = spawn(process.execPath, [join(root, 'node_modules/wxt/bin/wxt.mjs'), 'build', '--mode', 'demo'], { cwd: root });
  const output: Buffer[] = [];
  child.stdout.on('data', (chunk: Buffer) => output.push(chunk));
  child.stderr.on('data', (chunk: Buffer) => output.push(chunk));
  const code = await new Promise<number | null>((resolve) => child.once('close', resolve));
  if (code === 0) return;
  console.error(Buffer.concat(output).toString());
  throw new Stop('The extension could not be built: correct what is named above and run it again.');
}
