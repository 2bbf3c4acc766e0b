import { mkdir } from 'node:fs/promises';
import { join } from 'node:path';
import { stories } from '@/tests/demo-crm/stories';
import { root } from '@/tests/setup/root.mjs';
import { connectPanel, panelOf, settled, waitForDecision } from '@/tests/support/panel';
import { accountPath, openStage, type Stage, signIn } from '@/tests/support/stage';
import { words } from '@/tests/support/words';
import { buildDemo } from './build-demo';
import { openByClick } from './open-by-click';

const schemes = ['light', 'dark'] as const;

/** `npm run screenshots -- [DIR]`: the panel on the demo CRM in both languages, light and dark, and one account of each kind of move. */
export async function main(args: readonly string[]): Promise<number> {
  const out = args[0] ?? join(root, 'tests/gallery/screenshots');
  await mkdir(out, { recursive: true });
  await buildDemo();
  for (const language of ['ja', 'en'] as const) {
    const stage = await openStage({ language });
    try {
      await photograph(stage, language, out);
    } finally {
      await stage.close();
    }
  }
  console.error(`The pictures are in ${out}.`);
  return 0;
}

async function photograph({ page, crm, browser }: Stage, language: 'ja' | 'en', out: string): Promise<void> {
  const [first] = stories;
  if (!first) throw new Error('The demo CRM has no stories.');
  const shoot = (name: string) => page.screenshot({ path: join(out, `${language}-${name}.png`) });
  await signIn(page, crm, `${accountPath(first.accountId)}?lang=${language}`);
  await (await panelOf(page)).getByRole('button', { name: words('action.connect') }).waitFor();
  await shoot('signed-out');
  await connectPanel(browser.context, page);
  await waitForDecision(page, first.accountId);
  for (const colorScheme of schemes) {
    await page.emulateMedia({ colorScheme });
    await settled(page);
    await shoot(colorScheme);
  }
  await page.emulateMedia({ colorScheme: 'light' });
  for (const { accountId } of stories.slice(1)) {
    await openByClick(page, accountId);
    const { kind } = await waitForDecision(page, accountId);
    await settled(page);
    await shoot(`${kind}-${accountId.slice(12, 15).toLowerCase()}`);
  }
}
