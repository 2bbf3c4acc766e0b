import type { Condition } from '@/lib/domain/playbook/condition';
import type { Offer } from '@/lib/domain/playbook/offer';
import type { Playbook } from '@/lib/domain/playbook/playbook';
import type { VerdictOf } from './comparison-verdict';
import { compileWhyNot, type WhyNot } from './failed-rules';
import { comparisonsOf, type SlotTable, slotTable } from './slot-table';
import { compileVerdict } from './verdict';

/** One of an offer's conditions at the fast speed. */
export interface FastSet {
  readonly verdict: VerdictOf;
  /** Compiled when it is first asked for. */
  readonly whyNot: WhyNot;
}

export interface FastOffer {
  readonly offer: Offer;
  readonly eligibility: FastSet;
  readonly applicability: FastSet;
  readonly suitability: FastSet;
}

export interface FastOffers {
  readonly table: SlotTable;
  readonly offers: readonly FastOffer[];
  /** How many comparisons the largest condition holds: the room that `failedRules` needs. */
  readonly largest: number;
}

function fastSet(condition: Condition, table: SlotTable): FastSet {
  let whyNot: WhyNot | undefined;
  return {
    verdict: compileVerdict(condition, table),
    get whyNot() {
      whyNot ??= compileWhyNot(condition, table);
      return whyNot;
    },
  };
}

const compiled = new WeakMap<Playbook, FastOffers>();

/** The playbook's offers at the fast speed, for a whole book of accounts; compiled once per playbook object, over one table of slots. */
export function fastOffers(playbook: Playbook): FastOffers {
  const known = compiled.get(playbook);
  if (known) return known;
  const sets = playbook.offers.flatMap((offer) => [offer.eligibility, offer.applicability, offer.suitability]);
  const table = slotTable(sets);
  const offers = playbook.offers.map((offer) => ({
    offer,
    eligibility: fastSet(offer.eligibility, table),
    applicability: fastSet(offer.applicability, table),
    suitability: fastSet(offer.suitability, table),
  }));
  const largest = Math.max(0, ...sets.map((set) => comparisonsOf([set]).length));
  const fast = { table, offers, largest };
  compiled.set(playbook, fast);
  return fast;
}
