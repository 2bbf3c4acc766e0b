import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { stories } from '@/tests/demo-crm/stories';
import { pushPath } from '@/tests/support/paint-clock';
import { panelOf, settled, waitForDecision } from '@/tests/support/panel';
import { accountPath, openConnectedStage, type Stage } from '@/tests/support/stage';
import { words } from '@/tests/support/words';

const accountId = stories[0]?.accountId ?? '';

let stage: Stage;

beforeAll(async () => {
  stage = await openConnectedStage({ accountId });
  await waitForDecision(stage.page, accountId);
});

afterAll(() => stage?.close());

const dockWidth = () => stage.page.evaluate(() => document.querySelector('tsugite-dock')?.getBoundingClientRect().width ?? 0);

describe('the dock', () => {
  it('lets the page see neither the frame nor what is in it', async () => {
    const seen = await stage.page.evaluate(() => ({
      frames: window.length,
      root: document.querySelector('tsugite-dock')?.shadowRoot ?? null,
      iframes: document.querySelectorAll('iframe').length,
    }));
    expect(seen).toEqual({ frames: 0, root: null, iframes: 0 });
  });

  it('covers no control of the CRM: the page is narrower by the width of the dock', async () => {
    const width = await dockWidth();
    expect(width).toBeGreaterThanOrEqual(320);
    const covered = await stage.page.evaluate((dock) => {
      const edge = innerWidth - dock;
      const visible = [...document.querySelectorAll<HTMLElement>('a, button, input, [role="button"]')].filter((element) =>
        element.checkVisibility(),
      );
      return {
        seen: visible.length,
        under: visible
          .filter((element) => element.getBoundingClientRect().right > edge + 1)
          .map((element) => element.outerHTML.slice(0, 120)),
      };
    }, width);
    expect(covered.seen).toBeGreaterThan(5);
    expect(covered.under).toEqual([]);
  });

  it('scrolls in one place: the panel below its header, and nothing around it', async () => {
    const panel = await panelOf(stage.page);
    await settled(stage.page);
    const heights = await panel.evaluate(() => {
      const [root, main] = [document.documentElement, document.querySelector('main')];
      return { around: root.scrollHeight - root.clientHeight, inside: (main?.scrollHeight ?? 0) - (main?.clientHeight ?? 0) };
    });
    expect(heights.around).toBe(0);
    expect(heights.inside).toBeGreaterThan(0);
  });

  it('shows nothing in a frame that the page made, whatever the page says to it, and its own frame keeps its line', async () => {
    const own = await panelOf(stage.page);
    const url = own.url();
    await stage.page.evaluate(async (src) => {
      const rogue = document.createElement('iframe');
      rogue.name = 'rogue';
      const loaded = new Promise((resolve) => rogue.addEventListener('load', resolve));
      rogue.src = src;
      document.body.append(rogue);
      await loaded;
      for (const nonce of ['', crypto.randomUUID(), undefined]) {
        const { port1, port2 } = new MessageChannel();
        const ref = { crm: 'salesforce', tenant: 'x', accountId: 'x' };
        const recognition = { state: 'account', ref, as: 'page', confidence: 'address', sandbox: false };
        port1.postMessage({ t: 'page', page: { seq: 99, recognition, identity: {}, committedAtMs: 0 } });
        rogue.contentWindow?.postMessage({ tsugite: 'dock', nonce }, '*', [port2]);
      }
    }, url);
    const rogue = stage.page.frames().find((frame) => frame !== own && frame.url() === url);
    expect(rogue).toBeDefined();
    await stage.page.waitForTimeout(1000);
    expect(await rogue?.evaluate(() => document.body.textContent.trim())).toBe('');
    // The one frame of the scout's hears of the next page all the same.
    const next = stories[1]?.accountId ?? '';
    await pushPath(stage.page, accountPath(next));
    await waitForDecision(stage.page, next);
    await pushPath(stage.page, accountPath(accountId));
    await waitForDecision(stage.page, accountId);
    expect(await rogue?.evaluate(() => document.body.textContent.trim())).toBe('');
    await stage.page.evaluate(() => document.querySelector('iframe[name=rogue]')?.remove());
  });

  it('comes back when the page removes it', async () => {
    await stage.page.evaluate(() => document.querySelector('tsugite-dock')?.remove());
    await expect.poll(() => stage.page.locator('tsugite-dock').count(), { timeout: 8000 }).toBe(1);
    await waitForDecision(stage.page, accountId);
  });

  it('folds, and stays folded in the next page, until it is opened', async () => {
    await (await panelOf(stage.page)).getByRole('button', { name: words('panel.collapse') }).click();
    await expect.poll(dockWidth).toBeLessThan(60);
    await stage.page.reload();
    await expect.poll(dockWidth).toBeGreaterThan(0);
    await expect.poll(dockWidth).toBeLessThan(60);
    const frame = await panelOf(stage.page);
    await frame.locator('.collapsed-tab').click();
    await expect.poll(dockWidth).toBeGreaterThanOrEqual(320);
    await waitForDecision(stage.page, accountId);
  });

  it('is left with Escape: the page has the keyboard again', async () => {
    await stage.page.bringToFront();
    await stage.page.locator('a:visible').first().focus();
    const frame = await panelOf(stage.page);
    await frame.locator('main').focus();
    expect(await stage.page.evaluate(() => document.activeElement?.tagName.toLowerCase())).toBe('tsugite-dock');
    await stage.page.keyboard.press('Escape');
    await expect.poll(() => stage.page.evaluate(() => document.activeElement?.tagName.toLowerCase())).not.toBe('tsugite-dock');
  });
});
