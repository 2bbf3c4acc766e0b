import { mkdir } from 'node:fs/promises';
import { join } from 'node:path';
import { stories } from '@/tests/demo-crm/start-demo-crm';
import { connectPanel, settled, waitForDecision } from '@/tests/support/panel';
import { listPath, type Stage, signIn } from '@/tests/support/stage';
import { openByClick } from './open-by-click';

export interface ShownAccount {
  accountId: string;
  name: string;
  decision: { kind: string | null; offerId: string | null };
  /** From the click on the link to the painted recommendation. */
  paintedMs: number;
}

const count = 3;

/** Three story accounts one after the other, as a rep goes through a list; a picture of each where wanted. */
export async function tourThreeAccounts(stage: Stage, out: string | null): Promise<ShownAccount[]> {
  const { page, crm, browser } = stage;
  if (out !== null) await mkdir(out, { recursive: true });
  await signIn(page, crm, listPath);
  const shown: ShownAccount[] = [];
  for (const { accountId, name } of stories.slice(0, count)) {
    const clickedMs = await openByClick(page, accountId);
    if (shown.length === 0) await connectPanel(browser.context, page);
    const { kind, offerId } = await waitForDecision(page, accountId);
    const paintedMs = Math.round(performance.now() - clickedMs);
    shown.push({ accountId, name, decision: { kind, offerId }, paintedMs });
    if (out === null) continue;
    await settled(page);
    await page.screenshot({ path: join(out, `${shown.length}-${accountId}.png`) });
  }
  return shown;
}
