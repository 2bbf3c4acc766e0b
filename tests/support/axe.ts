import axe from 'axe-core';

/** What axe finds wrong in the structure of a part of the document, as sentences. Colours are left to the browser tests: jsdom paints nothing. */
export async function axeFindings(root: Element): Promise<string[]> {
  const { violations, passes } = await axe.run(root, {
    rules: { 'color-contrast': { enabled: false }, 'page-has-heading-one': { enabled: false }, region: { enabled: false } },
  });
  if (passes.length === 0) throw new Error('axe looked at nothing');
  return violations.flatMap((one) => one.nodes.map((node) => `${one.id}: ${one.help} — ${node.html.slice(0, 140)}`));
}
