import type { Verdict } from '@/lib/domain/decision/candidate';
import { signals } from '@/lib/signals/registry';
import { type CompiledOffer, compiledOffers } from '../compiled-playbook';
import type { CompiledCondition, Evaluation } from '../condition';
import type { VerdictOf } from '../conditions/comparison-verdict';
import { type FastOffer, fastOffers } from '../conditions/fast-offers';
import type { SlotSource, SlotTable } from '../conditions/slot-table';
import { type SlotValues, slotValues } from '../conditions/slot-values';
import type { Court } from '../court';
import { evidenceFor } from '../evidence';
import { type Case, groundOf } from '../grounds';
import type { Judged } from '../judge';
import { worthOf } from '../worth';
import type { BookTerms } from './portfolio-account';

const VERDICTS: readonly Verdict[] = ['fail', 'unknown', 'pass'];
const verdictName = (verdict: number): Verdict => VERDICTS[verdict] ?? 'unknown';
const NO_PRICE: Judged['price'] = { state: 'nothing' };

type Mutable<T> = { -readonly [K in keyof T]: T[K] };

/** What all cases look at: the account that is open. */
interface Open {
  readonly values: SlotValues;
  court: Court | undefined;
  readonly explains: boolean;
}

/** A rule set whose verdict is asked at the fast speed, and explained only where somebody asks for what decided it. */
function lazyEvaluation(open: Open, verdictOf: VerdictOf, explained: CompiledCondition): Evaluation {
  return {
    get verdict() {
      return verdictName(verdictOf(open.values));
    },
    get deciding() {
      return open.explains && open.court ? explained(open.court.read).deciding : [];
    },
    rest: [],
  };
}

/** One offer's place before the court: made once, judged again for every account. */
function placeOf(open: Open, fast: FastOffer, compiled: CompiledOffer) {
  const { offer } = fast;
  const judged: Mutable<Judged> = {
    offer,
    code: 'NOT_VALID_NOW',
    until: undefined,
    eligibility: lazyEvaluation(open, fast.eligibility.verdict, compiled.eligibility),
    applicability: lazyEvaluation(open, fast.applicability.verdict, compiled.applicability),
    suitability: lazyEvaluation(open, fast.suitability.verdict, compiled.suitability),
    price: NO_PRICE,
    priority: null,
    discount: null,
    missing: [],
  };
  const trial: Case = {
    offer,
    eligibility: () => verdictName(fast.eligibility.verdict(open.values)),
    applicability: () => verdictName(fast.applicability.verdict(open.values)),
    suitability: () => verdictName(fast.suitability.verdict(open.values)),
    worth: () => {
      if (!open.court) return 'UNKNOWN_FACT';
      const worth = worthOf(offer, open.court, evidenceFor(offer, open.court));
      judged.price = worth.price;
      judged.priority = worth.priority;
      judged.discount = worth.discount;
      return worth.code;
    },
  };
  const judge = (court: Court): void => {
    judged.price = NO_PRICE;
    judged.priority = null;
    judged.discount = null;
    const ground = groundOf(trial, court);
    judged.code = ground.code;
    judged.until = ground.until;
  };
  return { judged, judge };
}

/** Signals that the court itself reads: they are taken from its reader, which has them already. */
const READ_BY_COURT: ReadonlySet<string> = new Set(['nps-band', 'severe-tickets', 'overdue-invoices', 'stage']);

/** Readings straight from the signals: a slot is asked once, so that the reader's own memory would only cost time. */
function slotSource({ slots }: SlotTable, open: Open): SlotSource {
  const direct = slots.map(({ signal }) => (READ_BY_COURT.has(signal) ? undefined : signals.get(signal)));
  return ({ signal, of }, at) => {
    if (!open.court) return undefined;
    const { input, read } = open.court;
    const reading = direct[at]?.derive(input, of) ?? read(signal, of);
    return reading.state === 'known' ? reading.value : undefined;
  };
}

/** Judges the offers of one playbook for one account after another, without building what only a reader of the explanation needs. */
export interface FastBench {
  /** All offers, judged for the court's account. The list and what is in it are of use until the next account is opened. */
  judgeAll(court: Court): readonly Judged[];
  /** The same for the offers at some places of the playbook alone. */
  judgeSome(court: Court, places: readonly number[]): readonly Judged[];
}

export function fastBench({ playbook, reasons = false }: BookTerms): FastBench {
  const { offers, table } = fastOffers(playbook);
  const compiled = compiledOffers(playbook);
  const open: Open = { values: slotValues(table), court: undefined, explains: reasons };
  const source = slotSource(table, open);
  const places = offers.flatMap((fast, index) => {
    const explained = compiled[index];
    return explained ? [placeOf(open, fast, explained)] : [];
  });
  const all = places.map((place) => place.judged);
  const begin = (court: Court) => {
    open.court = court;
    open.values.open(source);
  };
  return {
    judgeAll(court) {
      begin(court);
      for (const place of places) place.judge(court);
      return all;
    },
    judgeSome(court, chosen) {
      begin(court);
      return chosen.flatMap((at) => {
        const place = places[at];
        place?.judge(court);
        return place ? [place.judged] : [];
      });
    },
  };
}
