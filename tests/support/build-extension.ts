import { spawn } from 'node:child_process';
import { join } from 'node:path';
import { root } from '@/tests/setup/root.mjs';

/** The build could not be made; `output` is what the tool said. */
export class BuildFailed extends Error {
  override name = 'BuildFailed';
  readonly output: string;
  constructor(output: string) {
    super('The extension could not be built');
    this.output = output;
  }
}

/** Builds what would be shipped, or the same with loopback allowed. Throws `BuildFailed`. */
export async function buildExtension(kind: 'shipped' | 'demo'): Promise<void> {
  const args = [join(root, 'node_modules/wxt/bin/wxt.mjs'), 'build', ...(kind === 'demo' ? ['--mode', 'demo'] : [])];
  // Vite, which runs this, has set NODE_ENV for itself; the libraries would be built for development.
  const child = spawn(process.execPath, args, { cwd: root, env: { ...process.env, NODE_ENV: 'production' } });
  const output: Buffer[] = [];
  child.stdout.on('data', (chunk: Buffer) => output.push(chunk));
  child.stderr.on('data', (chunk: Buffer) => output.push(chunk));
  const code = await new Promise<number | null>((resolve) => child.once('close', resolve));
  if (code !== 0) throw new BuildFailed(Buffer.concat(output).toString());
}
