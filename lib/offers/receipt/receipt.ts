import { AccountSnapshot, FACET_NAMES } from '@/lib/domain/account-snapshot';
import { EpochMs } from '@/lib/domain/calendar';
import { Candidate } from '@/lib/domain/decision/candidate';
import { Decision } from '@/lib/domain/decision/decision';
import { AccountHistory } from '@/lib/domain/history';
import { AccountRisk, Learned } from '@/lib/domain/learned';
import { Playbook } from '@/lib/domain/playbook/playbook';
import { Id } from '@/lib/domain/text';
import { z } from '@/lib/domain/z';

export const RECEIPT_FORMAT = 'tsugite-receipt/1';

const Digest = z.string().check(z.regex(/^[0-9a-f]{64}$/));

/** The parts of a receipt that are hashed each on its own. */
export const RECEIPT_PARTS = ['question', 'facts', 'playbook', 'history', 'results', 'answer'] as const;
export type ReceiptPart = (typeof RECEIPT_PARTS)[number];

/** Where a facet stood when it was used: who said it, and how old it was at the moment of the decision. Missing: nobody said it. */
const FactAge = z.strictObject({ source: z.optional(z.string()), ageMs: z.optional(z.int()) });
export type FactAge = z.infer<typeof FactAge>;

const Body = {
  format: z.literal(RECEIPT_FORMAT),
  /** The version of the rules, `ENGINE_VERSION`. */
  engine: z.string(),
  question: z.strictObject({ now: EpochMs, contactId: z.optional(z.string()) }),
  facts: z.strictObject({ snapshot: AccountSnapshot, ages: z.strictObject(agesOf(z.optional(FactAge))) }),
  /** `sha256` is that of the whole pack's canonical JSON; with `pack` the receipt replays anywhere, without it the pack is handed in. */
  playbook: z.strictObject({ id: Id, version: z.string(), sha256: Digest, pack: z.optional(Playbook) }),
  history: z.strictObject({ account: AccountHistory, learned: z.optional(Learned), risk: z.optional(AccountRisk) }),
  /** What became of every offer: rule results with their facts, factors and scores. */
  results: z.array(Candidate),
  /** The decision without its candidates. */
  answer: z.omit(Decision, { candidates: true }),
};

function agesOf<S>(schema: S): Record<(typeof FACET_NAMES)[number], S> {
  return Object.fromEntries(FACET_NAMES.map((name) => [name, schema])) as Record<(typeof FACET_NAMES)[number], S>;
}

/**
 * What makes a change seen. The digests say that something changed and in which part; `bytes`, `sum` (of all bytes) and `weighted`
 * (each times its place, modulo 2^52) say where, if it was one byte: the place that they name is believed only if the digest then fits.
 */
export const Seal = z.strictObject({
  parts: z.strictObject({
    question: Digest,
    facts: Digest,
    playbook: Digest,
    history: Digest,
    results: Digest,
    answer: Digest,
  }),
  bytes: z.int().check(z.nonnegative()),
  sum: z.int().check(z.nonnegative()),
  weighted: z.int().check(z.nonnegative()),
  /** Of the canonical JSON of everything but the seal: the receipt's own name. */
  sha256: Digest,
});
export type Seal = z.infer<typeof Seal>;

/** All that a decision was made from and all that it said, so that anybody can make it again (X8). */
export const Receipt = z.strictObject({ ...Body, seal: Seal });
export type Receipt = z.infer<typeof Receipt>;
export type ReceiptBody = Omit<Receipt, 'seal'>;
