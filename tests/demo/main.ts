import { openStage } from '@/tests/support/stage';
import { buildDemo } from './build-demo';
import { readOptions, Stop } from './options';
import { showOneAccount } from './show-one-account';
import { tourThreeAccounts } from './tour';

/** `npm run demo`: builds, starts the sample CRM, opens a browser with the panel docked and connected. */
export async function main(args: readonly string[]): Promise<number> {
  const { headless, out, language } = readOptions(args, process.env);
  await buildDemo();
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
