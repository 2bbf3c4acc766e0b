import type { Frame, Page } from 'playwright-core';
import type { Stage } from '@/tests/support/stage';

/** Waits until it is so, and says otherwise what was waited for. */
export async function until(what: string, isSo: () => boolean | Promise<boolean>, timeoutMs: number): Promise<void> {
  const deadline = Date.now() + timeoutMs;
  while (!(await isSo())) {
    if (Date.now() > deadline) throw new Error(`Not within ${timeoutMs / 1000} s: ${what}.`);
    await new Promise((resolve) => setTimeout(resolve, 50));
  }
}

const waiting = (page: Page | Frame) =>
  page.evaluate(async (): Promise<number> => {
    const answer = await chrome.runtime.sendMessage({ tsugite: 'call', channel: 'outbox.list', request: {} });
    const effects: { state: string }[] = answer?.value?.effects ?? [];
    return effects.filter(({ state }) => state !== 'sent').length;
  });

/** Waits until nothing is on its way to the CRM any more, and gives the subjects of what the account has then, oldest first. */
export async function toldOf(stage: Stage, page: Page | Frame, accountId: string, timeoutMs = 75_000): Promise<string[]> {
  const told = () => stage.crm.accounts.tasks(accountId).map(({ Subject }) => String(Subject));
  await until(
    `the CRM is told (it has: ${told().join(', ')})`,
    async () => told().length > 0 && (await waiting(page)) === 0,
    timeoutMs,
  );
  return told();
}
