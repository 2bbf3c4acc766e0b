import { readFileSync } from 'node:fs';
import { createRequire } from 'node:module';
import type { AxeResults } from 'axe-core';
import type { Frame } from 'playwright-core';

const axe = readFileSync(createRequire(import.meta.url).resolve('axe-core/axe.min.js'), 'utf8');

interface WithAxe extends Window {
  axe?: { run(): Promise<AxeResults> };
}

/** What axe finds in a page of ours, as one line each. */
export async function axeFindings(frame: Frame): Promise<string[]> {
  await frame.evaluate(axe);
  const violations = await frame.evaluate(async () => (await (window as WithAxe).axe?.run())?.violations ?? null);
  if (violations === null) throw new Error('axe did not run in the panel.');
  return violations.flatMap(({ id, nodes }) =>
    nodes.map((node) => `${id}: ${node.html.slice(0, 160)} ${node.failureSummary ?? ''}`),
  );
}
