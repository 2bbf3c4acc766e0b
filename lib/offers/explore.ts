import { exploreAmong } from '@/lib/learning/groups';
import { isCare } from './arbitrate';
import type { Court } from './court';
import type { Judged } from './judge';

/**
 * For an account of the exploring share another survivor may come first (H3, O57). Seeded by account and month, it stays inside the
 * open offers, and never takes the place of recovery or of a downsell.
 */
export function exploring(ranked: Judged[], { group, input }: Court): { ranked: Judged[]; explored: boolean } {
  const [best] = ranked;
  if (group !== 'explore' || !best || isCare(best.offer)) return { ranked, explored: false };
  const open = ranked.filter((one) => !isCare(one.offer));
  const { accountId } = input.snapshot.ref;
  const id = exploreAmong(
    open.map((one) => one.offer.id),
    `${accountId}|${input.today.slice(0, 7)}`,
  );
  const chosen = open.find((one) => one.offer.id === id);
  if (!chosen || chosen === best) return { ranked, explored: false };
  return { ranked: [chosen, ...ranked.filter((one) => one !== chosen)], explored: true };
}
