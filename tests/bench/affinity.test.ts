import fpgrowth from 'node-fpgrowth';
import { expect, it } from 'vitest';
import { itemsets, referenceItemsets, shapedBaskets } from './affinity-work';

it('compares what gives the same answers: the reference, ours and the peer', async () => {
  const lists = shapedBaskets(300, 1, { items: 20, themes: true });
  const expected = referenceItemsets(lists, 0.03).sort();
  expect(expected.length).toBeGreaterThan(50);
  expect(itemsets(lists, 0.03).sort()).toEqual(expected);
  const peer = await new fpgrowth.FPGrowth<string>(0.03).exec(lists);
  expect(peer.map(({ items, support }) => `${[...items].sort().join()} ${support}`).sort()).toEqual(expected);
});
