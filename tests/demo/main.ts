import { openStage } from '@/tests/support/stage';
import { buildDemo } from './build-demo';
import { type DemoOptions, readOptions, Stop } from './options';
import { showOneAccount } from './show-one-account';
import { tourThreeAccounts } from './tour';

/** `npm run demo`: builds, starts the sample CRM, opens a browser with the panel docked and connected. */
export async function main(args: readonly string[]): Promise<number> {
  const options = readOptions(args, process.env);
  await buildDemo();
  try {
    await perform(options);
    return 0;
  } catch (error) {
    const what = error instanceof Error ? (error.message.split('\n')[0] ?? '') : String(error);
    throw new Stop(
      `The demo did not get to its end: ${what.replace(/\.$/, '')}. Run "npm run test:e2e" to see which part is broken.`,
    );
  }
}

async function perform({ headless, out, language }: DemoOptions): Promise<void> {
  const stage = await openStage({ headless, language, ...(!headless && { viewport: null }) });
  try {
    if (headless) console.log(JSON.stringify({ accounts: await tourThreeAccounts(stage, out) }));
    else await showOneAccount(stage);
  } finally {
    await stage.close().catch(() => undefined);
  }
}
