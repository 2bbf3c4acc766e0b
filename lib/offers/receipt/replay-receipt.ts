import type { Playbook } from '@/lib/domain/playbook/playbook';
import { type DecideInput, decide } from '../decide';
import { firstByte, offsetOf, type Path } from './byte-path';
import { canonicalOf, digestOf } from './canonical';
import { asJson, type Difference, differenceAt, partDifference } from './difference';
import { ENGINE_VERSION } from './engine-version';
import type { Receipt } from './receipt';
import { agesAt, playbookDigest } from './receipt-of';
import { tampered } from './tampered';

export type Replay = { same: true } | ({ same: false } & Difference);

/** The pack to replay with, or how it differs from the one that decided. */
function packOf(receipt: Receipt, given: Playbook | undefined): { pack: Playbook } | { difference: Difference } {
  const { pack, sha256 } = receipt.playbook;
  const at: Path = ['playbook', 'sha256'];
  const unlike = (found: string): Difference => differenceAt(at, offsetOf(asJson(receipt), at), found, `sha256 ${sha256}`);
  if (pack && digestOf(pack) !== sha256) return { difference: unlike(`sha256 ${digestOf(pack)}`) };
  const chosen = given ?? pack;
  if (!chosen) return { difference: unlike('nothing') };
  const digest = playbookDigest(chosen);
  if (digest.ok && digest.value === sha256) return { pack: chosen };
  const inPack = pack && digest.ok ? partDifference(receipt, ['playbook', 'pack'], chosen) : null;
  return { difference: inPack ?? unlike(digest.ok ? `sha256 ${digest.value}` : 'nothing') };
}

function inputOf({ question, facts, history }: Receipt, playbook: Playbook): DecideInput {
  const { account, learned, risk } = history;
  return { snapshot: facts.snapshot, playbook, history: account, learned, risk, ...question };
}

/** The receipt was made by other rules than these; where it does not replay, that may be why. */
export function isOfOtherEngine(receipt: Receipt): boolean {
  return receipt.engine !== ENGINE_VERSION;
}

/**
 * Makes the decision again and compares bytes (X8, K4): first what was sealed with what stands there, then the pack, then every rule
 * result and the answer. A receipt without its pack needs the `playbook`. The receipt is one that its schema parsed.
 */
export function replayReceipt(receipt: Receipt, playbook?: Playbook): Replay {
  const changed = tampered(receipt);
  if (changed) return { same: false, ...changed };
  const chosen = packOf(receipt, playbook);
  if ('difference' in chosen) return { same: false, ...chosen.difference };
  const { candidates, ...answer } = decide(inputOf(receipt, chosen.pack));
  const difference =
    partDifference(receipt, ['facts', 'ages'], agesAt(receipt.facts.snapshot, receipt.question.now)) ??
    partDifference(receipt, ['results'], candidates) ??
    partDifference(receipt, ['answer'], answer);
  return difference ? { same: false, ...difference } : { same: true };
}

/**
 * The first byte of a receipt's text that is not canonical: a blank, keys in another order, a key twice or unknown. Null if the text,
 * but for a last line's end, is the canonical form of the receipt that was parsed from it.
 */
export function strangeByte(text: string, receipt: Receipt): number | null {
  const canonical = canonicalOf(receipt);
  if (!canonical.ok) return 0;
  const body = text.endsWith('\n') ? text.slice(0, -1) : text;
  return canonical.value === body ? null : firstByte(canonical.value, body);
}
