import { readFileSync } from 'node:fs';
import { createRequire } from 'node:module';
import type { AxeResults, RunOptions } from 'axe-core';
import type { Frame } from 'playwright-core';

const axe = readFileSync(createRequire(import.meta.url).resolve('axe-core/axe.min.js'), 'utf8');

interface WithAxe extends Window {
  axe?: { run(context: Document, options: RunOptions): Promise<AxeResults> };
}

/** What axe finds in a page of ours, as one line each; `rules`: by these alone. */
export async function axeFindings(frame: Frame, rules?: string[]): Promise<string[]> {
  await frame.evaluate(axe);
  const options: RunOptions = rules ? { runOnly: rules } : {};
  const violations = await frame.evaluate(
    async (of) => (await (window as WithAxe).axe?.run(document, of))?.violations ?? null,
    options,
  );
  if (violations === null) throw new Error('axe did not run in the panel.');
  return violations.flatMap(({ id, nodes }) =>
    nodes.map((node) => `${id}: ${node.html.slice(0, 160)} ${node.failureSummary ?? ''}`),
  );
}
