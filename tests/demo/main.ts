import { spawn } from 'node:child_process';
import { join } from 'node:path';
import { root } from '@/tests/setup/root.mjs';
import { openStage } from '@/tests/support/stage';
import { readOptions, Stop } from './options';
import { showOneAccount } from './show-one-account';
import { tourThreeAccounts } from './tour';

/** `npm run demo`: builds, starts the sample CRM, opens a browser with the panel docked and connected. */
export async function main(args: readonly string[]): Promise<number> {
  const { headless, out, language } = readOptions(args, process.env);
  await build();
  const stage = await openStage({ headless, language, ...(!headless && { viewport: null }) });
  try {
    if (headless) {
      const accounts = await tourThreeAccounts(stage, out);
      console.log(JSON.stringify({ accounts }));
    } else {
      await showOneAccount(stage);
    }
    return 0;
  } catch (error) {
    const what = error instanceof Error ? (error.message.split('\n')[0] ?? '') : String(error);
    throw new Stop(
      `The demo did not get to its end: ${what.replace(/\.$/, '')}. Run "npm run test:e2e" to see which part is broken.`,
    );
  } finally {
    await stage.close().catch(() => undefined);
  }
}

/** The production build with loopback allowed; its own output only when it fails. */
async function build(): Promise<void> {
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
