import type { Priority, ReasonCode, RuleResult } from '@/lib/domain/decision/candidate';
import type { NpsGate } from '@/lib/domain/decision/decision';
import type { Offer } from '@/lib/domain/playbook/offer';
import { billOf } from '@/lib/pricing/bill';
import { type WorkedPriceResult, workPrice } from '@/lib/pricing/price-effect';
import type { SignalReader } from '@/lib/signals/registry';
import type { SignalInput } from '@/lib/signals/signal';
import type { CompiledOffer } from './compiled-playbook';
import type { Evaluation } from './condition';
import { passesGate } from './gate';
import { offerValue } from './offer-value';
import { priorityOf } from './priority';

/** What the offers of one account are judged against. */
export interface Court {
  readonly input: SignalInput;
  readonly read: SignalReader;
  readonly gate: NpsGate;
  readonly blockers: readonly RuleResult[];
}

/** An offer judged on its own. `MATCH` here means that it survives; which survivor wins is arbitration's to say. */
export interface Judged {
  readonly offer: Offer;
  readonly code: ReasonCode;
  readonly eligibility: Evaluation;
  readonly applicability: Evaluation;
  readonly suitability: Evaluation;
  readonly price: WorkedPriceResult;
  readonly priority: Priority | null;
  /** Paths of the facts that kept it from a verdict. */
  readonly missing: readonly string[];
}

function isValidOn({ validFrom, validUntil }: Offer, today: string): boolean {
  return (validFrom === undefined || validFrom <= today) && (validUntil === undefined || today <= validUntil);
}

function priorityFor({ offer }: CompiledOffer, { input }: Court, price: WorkedPriceResult): Priority | null {
  const bill = billOf(input.snapshot, input.playbook);
  const value = offerValue(offer, price.state === 'priced' ? price.price : null, bill?.totalMinor);
  return value === null ? null : priorityOf(offer, value);
}

/** Recovery mends and needs no price; everything else must be worth something to be made (O41). */
function valueCode({ kind }: Offer, price: WorkedPriceResult, priority: Priority | null): ReasonCode {
  if (kind === 'recovery') return 'MATCH';
  if (price.state === 'unknown') return 'UNKNOWN_FACT';
  if (price.state !== 'priced') return 'NO_VALUE';
  if (!priority) return price.price.effect.now ? 'NO_VALUE' : 'UNKNOWN_FACT';
  return priority.valueMinor > 0 && priority.score > 0 ? 'MATCH' : 'NO_VALUE';
}

/** Judges one offer; the first ground on which it falls is its code (O40). */
export function judge(compiled: CompiledOffer, court: Court): Judged {
  const { offer } = compiled;
  const [eligibility, applicability, suitability] = [
    compiled.eligibility(court.read),
    compiled.applicability(court.read),
    compiled.suitability(court.read),
  ];
  const sets = [eligibility, applicability, suitability];
  const price = workPrice({ snapshot: court.input.snapshot, playbook: court.input.playbook, offer });
  const priority = priorityFor(compiled, court, price);
  const unknownSets = sets.filter((set) => set.verdict === 'unknown');
  const codeOf = (): ReasonCode => {
    if (!isValidOn(offer, court.input.today)) return 'NOT_VALID_NOW';
    if (eligibility.verdict === 'fail') return 'NOT_ELIGIBLE';
    if (!passesGate(court.gate, offer)) return 'NPS_GATE';
    if (offer.kind !== 'recovery' && court.blockers.length > 0) return 'BLOCKED';
    if (applicability.verdict === 'fail') return 'NOT_APPLICABLE';
    if (suitability.verdict === 'fail') return 'NOT_SUITABLE';
    return unknownSets.length > 0 ? 'UNKNOWN_FACT' : valueCode(offer, price, priority);
  };
  const code = codeOf();
  const ofRules = unknownSets.flatMap((set) => set.deciding).flatMap((rule) => rule.missing ?? []);
  const ofPrice = price.state === 'unknown' ? price.missing : priority || price.state !== 'priced' ? [] : ['plan.mrr'];
  const missing = code === 'UNKNOWN_FACT' ? [...new Set(ofRules.length > 0 ? ofRules : ofPrice)] : [];
  return { offer, code, eligibility, applicability, suitability, price, priority, missing };
}
