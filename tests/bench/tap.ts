import { openPanelStage, type PanelStage } from './panel-stage';
import { expectReaction, reactionMs } from './reactions';
import { percentile, type Summary, summarise } from './statistics';

export interface TapResult {
  /** A reason is tapped in the panel until its answer and the next move are painted, milliseconds. */
  tap: Summary & { aimP95: number };
  /** The same for one React state and one word in the same page. */
  control: Summary;
  /** Median of the tap ÷ median of the control. */
  ratio: number;
}

const REASONS = ['price', 'timing', 'no-need', 'competitor'] as const;
const restMs = 120;

/** What stands in the first row of the call once a reason was answered. */
export const answered = (reason: string) =>
  `.turn:first-child:has([data-refusal="${reason}"][aria-expanded="true"]) [data-step="0"] .move`;

async function tapped({ panel, page }: PanelStage, selector: string, shown: string | null): Promise<number> {
  const target = panel.locator(selector).first();
  await target.scrollIntoViewIfNeeded();
  await expectReaction(panel, 'click', shown);
  await target.click();
  const ms = await reactionMs(panel);
  await page.waitForTimeout(restMs);
  return ms;
}

/** Objection tapped → painted (X17), each beside a bare toggle in the same page. */
export async function measureTap(progress: (line: string) => void, samples = 200, warmUp = 12): Promise<TapResult> {
  const stage = await openPanelStage();
  try {
    progress(`tap: ${samples} reasons`);
    const [taps, controls]: [number[], number[]] = [[], []];
    for (let i = 0; i < warmUp + samples; i += 1) {
      // Another reason each time: the row is mended, as in a call where one taps the wrong one first.
      const reason = REASONS[i % REASONS.length] ?? 'price';
      const ours = await tapped(stage, `.turn:first-child [data-refusal="${reason}"]`, answered(reason));
      const bare = await tapped(stage, '#bare-toggle', null);
      if (i < warmUp) continue;
      taps.push(ours);
      controls.push(bare);
    }
    const ratio = percentile(taps, 0.5) / percentile(controls, 0.5);
    return { tap: { ...summarise(taps), aimP95: 16 }, control: summarise(controls), ratio: Number(ratio.toFixed(2)) };
  } finally {
    await stage.close();
  }
}
