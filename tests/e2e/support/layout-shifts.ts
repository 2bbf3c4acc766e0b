import type { BrowserContext, Frame } from 'playwright-core';

interface Shift extends PerformanceEntry {
  value: number;
  hadRecentInput: boolean;
  sources: { node: Node | null; previousRect: DOMRectReadOnly; currentRect: DOMRectReadOnly }[];
}

declare global {
  interface Window {
    /** What moved without being asked to, as one line each. */
    moved?: string[];
  }
}

/** From now on every page of the extension writes down what moves in it, from its first frame on. */
export async function watchShifts(context: BrowserContext): Promise<void> {
  await context.addInitScript(() => {
    if (location.protocol !== 'chrome-extension:') return;
    const moved: string[] = [];
    window.moved = moved;
    const named = (node: Node | null) => {
      const element = node instanceof Element ? node : node?.parentElement;
      return element
        ? `<${element.tagName.toLowerCase()} class="${element.className}"> ${element.textContent.slice(0, 40)}`
        : 'gone';
    };
    const place = ({ x, y, width, height }: DOMRectReadOnly) => [x, y, width, height].map(Math.round).join(' ');
    const observer = new PerformanceObserver((list) => {
      for (const { value, hadRecentInput, sources } of list.getEntries() as Shift[]) {
        if (hadRecentInput) continue;
        for (const { node, previousRect, currentRect } of sources)
          moved.push(`${value.toFixed(4)} ${named(node)}: ${place(previousRect)} → ${place(currentRect)}`);
        if (sources.length === 0) moved.push(`${value.toFixed(4)} (not told)`);
      }
    });
    observer.observe({ type: 'layout-shift', buffered: true });
    // The dock stands unseen until it has the width that the panel asked for; what moves with that nobody sees.
    const seen = () => {
      observer.takeRecords();
      moved.length = 0;
    };
    addEventListener('resize', () => requestAnimationFrame(() => requestAnimationFrame(() => setTimeout(seen))), { once: true });
  });
}

/**
 * What has moved since it was asked for the last time; two frames are waited for, so that what is on its way is counted. `down`: up and down
 * alone, where other words stand in a line, and what follows in that line goes with them.
 */
export async function shiftsIn(frame: Frame, way?: 'down'): Promise<string[]> {
  const moved = await frame.evaluate(async () => {
    for (let at = 0; at < 2; at++) await new Promise((resolve) => requestAnimationFrame(resolve));
    await new Promise((resolve) => setTimeout(resolve));
    return window.moved?.splice(0) ?? ['Nobody watched.'];
  });
  const isDown = (line: string) => {
    const [, before, after] = /: \S+ (\S+) .* → \S+ (\S+) /.exec(line) ?? [];
    return before === undefined || before !== after;
  };
  return way ? moved.filter(isDown) : moved;
}
