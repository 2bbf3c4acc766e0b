import type { Frame } from 'playwright-core';
import { stories } from '@/tests/demo-crm/stories';
import { bundledScript } from '@/tests/support/bundled-script';
import { panelOf, settled, waitForDecision } from '@/tests/support/panel';
import { openConnectedStage, type Stage, type StageOptions } from '@/tests/support/stage';

/** A panel with an offer, all of it drawn, and the control (`bare-toggle.ts`) in the same page. */
export interface PanelStage extends Stage {
  panel: Frame;
}

export async function openPanelStage(options: StageOptions = {}): Promise<PanelStage> {
  const accountId = stories[0]?.accountId ?? '';
  const stage = await openConnectedStage({ ...options, accountId });
  try {
    await waitForDecision(stage.page, accountId);
    await settled(stage.page);
    const panel = await panelOf(stage.page);
    await panel.evaluate(await bundledScript('tests/bench/bare-toggle.ts', 'production'));
    await panel.locator('#bare-toggle').waitFor();
    return { ...stage, panel };
  } catch (error) {
    await stage.close();
    throw error;
  }
}
