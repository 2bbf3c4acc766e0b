import { type AccountSnapshot, FACET_NAMES } from '@/lib/domain/account-snapshot';
import type { Result } from '@/lib/domain/app-error';
import type { Decision } from '@/lib/domain/decision/decision';
import type { Playbook } from '@/lib/domain/playbook/playbook';
import type { DecideInput } from '../decide';
import { canonicalOf, sha256Hex } from './canonical';
import { ENGINE_VERSION } from './engine-version';
import { type FactAge, RECEIPT_FORMAT, type Receipt, type ReceiptBody } from './receipt';
import { sealOf } from './seal';

/** Source and age of every facet at the moment of the decision. */
export function agesAt(snapshot: AccountSnapshot, now: number): ReceiptBody['facts']['ages'] {
  const ages: [string, FactAge][] = FACET_NAMES.map((name) => {
    const { source, fetchedAtMs } = snapshot.facets[name];
    const age = fetchedAtMs === undefined ? {} : { ageMs: now - fetchedAtMs };
    return [name, { ...(source === undefined ? {} : { source }), ...age }];
  });
  return Object.fromEntries(ages) as ReceiptBody['facts']['ages'];
}

/** SHA-256 of the whole pack's canonical JSON; `unexpected-shape` with the path of what JSON cannot hold. */
export function playbookDigest(playbook: Playbook): Result<string> {
  const text = canonicalOf(playbook);
  return text.ok ? { ok: true, value: sha256Hex(text.value) } : text;
}

/**
 * The receipt of a decision (X8): what it was made from, what it said, and the hashes over both. With `embed` the pack stands in it
 * and it replays anywhere. Plain JSON, the same bytes for the same facts whatever the order of their keys.
 * Errors: `unexpected-shape` with the path of a number that is not finite, a lone surrogate or a `__proto__` key.
 */
export function receiptOf(input: DecideInput, decision: Decision, options: { embed?: boolean } = {}): Result<Receipt> {
  const { snapshot, playbook, history, learned, risk, now, contactId } = input;
  const digest = playbookDigest(playbook);
  if (!digest.ok) return digest;
  const { candidates, ...answer } = decision;
  const given = {
    format: RECEIPT_FORMAT,
    engine: ENGINE_VERSION,
    question: { now, contactId },
    facts: { snapshot, ages: agesAt(snapshot, now) },
    playbook: {
      id: playbook.id,
      version: playbook.version,
      sha256: digest.value,
      ...(options.embed ? { pack: playbook } : {}),
    },
    history: { account: history, learned, risk },
    results: candidates,
    answer,
  };
  const text = canonicalOf(given);
  if (!text.ok) return text;
  const body = JSON.parse(text.value) as ReceiptBody;
  return { ok: true, value: { ...body, seal: sealOf(body) } };
}
