import type { Frame } from 'playwright-core';

/** What is awaited after an input: something that matches this selector stands in the page; null: the page's first change of any kind. */
export type Shown = string | null;

interface Watching extends Window {
  reaction?: { ms: Promise<number> };
}

/**
 * Watches for the next event of a type and for what it brings. The figure is from the event's own time stamp, which the browser gave it when
 * the input arrived, to the end of the frame that shows the change: the next frame's callback runs before its paint, a task queued there after it.
 */
export async function expectReaction(frame: Frame, on: 'click' | 'input', shown: Shown): Promise<void> {
  await frame.evaluate(
    ([type, selector]) => {
      const ms = new Promise<number>((resolve) => {
        const onInput = ({ timeStamp }: Event) => {
          const painted = () =>
            requestAnimationFrame(() => {
              const channel = new MessageChannel();
              channel.port1.onmessage = () => resolve(performance.now() - timeStamp);
              channel.port2.postMessage(0);
            });
          const observer = new MutationObserver(() => {
            if (selector !== null && !document.querySelector(selector)) return;
            observer.disconnect();
            painted();
          });
          observer.observe(document, { subtree: true, childList: true, attributes: true, characterData: true });
        };
        addEventListener(type, onInput, { capture: true, once: true });
      });
      (window as Watching).reaction = { ms };
    },
    [on, shown] as const,
  );
}

/** Milliseconds of the reaction that was awaited. Throws where nothing came of the input in ten seconds. */
export async function reactionMs(frame: Frame): Promise<number> {
  const ms = await frame.evaluate(() => {
    const late = new Promise<number>((resolve) => setTimeout(() => resolve(Number.NaN), 10_000));
    return Promise.race([(window as Watching).reaction?.ms ?? Number.NaN, late]);
  });
  if (!Number.isFinite(ms)) throw new Error('Nothing came of the input in ten seconds.');
  return ms;
}
