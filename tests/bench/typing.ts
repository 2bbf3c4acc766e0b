import type { Frame } from 'playwright-core';
import { openPanelStage } from './panel-stage';
import { expectReaction, reactionMs } from './reactions';
import { percentile, type Summary, summarise } from './statistics';
import { widenedBuild } from './wide-pack';

export interface TypingResult {
  tracks: number;
  /** What was found for the words typed, so that it is known that there was something to draw. */
  found: number;
  /** A letter typed into the panel's search until what it finds is painted, milliseconds. */
  typed: Summary & { aimP95: number };
  /** A letter typed into a bare field of the same page, until its echo is painted. */
  control: Summary;
  ratio: number;
}

const TYPED = ['予算', '監査', '議事録', '議事録 承認', 'audit'];
const TRACKS = 5000;
const restMs = 60;

/** Types a text letter by letter; milliseconds of each letter. */
async function typed(panel: Frame, selector: string, text: string): Promise<number[]> {
  const field = panel.locator(selector);
  await field.fill('');
  await field.focus();
  const taken: number[] = [];
  for (const letter of text) {
    await expectReaction(panel, 'input', null);
    await panel.page().keyboard.insertText(letter);
    taken.push(await reactionMs(panel));
    await panel.page().waitForTimeout(restMs);
  }
  return taken;
}

/** Typing in the panel's search over 5,000 tracks (M8), beside a bare field in the same page. */
export async function measureTyping(progress: (line: string) => void, rounds = 20, tracks = TRACKS): Promise<TypingResult> {
  const build = await widenedBuild(tracks);
  try {
    const stage = await openPanelStage({ extensionDir: build.folder });
    try {
      const { panel } = stage;
      const [ours, bare]: [number[], number[]] = [[], []];
      let found = 0;
      progress(`typing: ${tracks} tracks`);
      for (let round = -1; round < rounds; round += 1) {
        for (const text of TYPED) {
          const control = await typed(panel, '#bare-field', text);
          await panel.locator('main').focus();
          await panel.locator('main').press('/');
          const letters = await typed(panel, '.search-field', text);
          found += await panel.locator('.search-hit').count();
          await panel.locator('.search-field').press('Escape');
          await panel.locator('.search-field').waitFor({ state: 'detached' });
          // The first round warms up.
          if (round < 0) continue;
          ours.push(...letters);
          bare.push(...control);
        }
      }
      if (found === 0) throw new Error('nothing was found: there is nothing to compare');
      const ratio = percentile(ours, 0.5) / percentile(bare, 0.5);
      const figures = { ...summarise(ours), aimP95: 16 };
      return { tracks, found, typed: figures, control: summarise(bare), ratio: Number(ratio.toFixed(2)) };
    } finally {
      await stage.close();
    }
  } finally {
    await build.remove();
  }
}
