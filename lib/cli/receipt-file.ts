import type { Decision } from '@/lib/domain/decision/decision';
import type { Playbook } from '@/lib/domain/playbook/playbook';
import type { DecideInput } from '@/lib/offers/decide';
import { canonicalText } from '@/lib/offers/receipt/canonical';
import { Receipt } from '@/lib/offers/receipt/receipt';
import { playbookDigest, receiptOf } from '@/lib/offers/receipt/receipt-of';
import { strangeByte } from '@/lib/offers/receipt/replay-receipt';
import { checkPlaybook } from '@/lib/playbook/check-playbook';
import { samplePlaybook } from '@/lib/playbook/sample-playbook';
import { signals } from '@/lib/signals/registry';
import type { CommandIo } from './command';
import { nameOf, playbookLines, readPlaybook, readText, reasonOf } from './files';
import { bad, type Input, readInput } from './read-input';

/** Writes the receipt of a decision, its pack in it, so that it replays anywhere. Gives its hash. */
export async function writeReceipt(io: CommandIo, file: string, input: DecideInput, decision: Decision): Promise<Input<string>> {
  const receipt = receiptOf(input, decision, { embed: true });
  if (!receipt.ok) {
    const path = receipt.error.kind === 'unexpected-shape' ? receipt.error.path : '';
    return bad(`--receipt: ${path}: cannot stand in a receipt (a broken character, a number that is none, or a forbidden key)`);
  }
  if (!io.writeFile || file === '-') return bad('--receipt: expected a file to write');
  try {
    await io.writeFile(file, `${canonicalText(receipt.value)}\n`);
    return { ok: true, value: receipt.value.seal.sha256 };
  } catch (error) {
    return bad(`${file}: cannot be written (${reasonOf(error)})`);
  }
}

/** A receipt from a file: parsed, canonical to the byte, its own pack checked whole. */
export async function readReceipt(io: CommandIo, file: string): Promise<Input<Receipt>> {
  const name = nameOf(file);
  const text = await readText(io, file);
  const read = text.ok ? readInput(text.value, Receipt, name) : text;
  if (!read.ok || !text.ok) return read;
  const strange = strangeByte(text.value, read.value);
  if (strange !== null) {
    return bad(
      `${name}: byte ${strange}: not the canonical form of a receipt (an unknown or repeated key, another order, a blank)`,
    );
  }
  const { pack } = read.value.playbook;
  const problems = pack ? checkPlaybook(pack, [...signals.values()]) : [];
  const placed = problems.map((one) => ({ ...one, path: `playbook.pack.${one.path}` }));
  return problems.length === 0 ? read : bad(...playbookLines(name, placed, 'en'));
}

/** The pack to replay with where one is named, or where the receipt holds none: then the sample playbook, if it is that one. */
export async function playbookFor(
  io: CommandIo,
  receipt: Receipt,
  file: string | undefined,
): Promise<Input<Playbook | undefined>> {
  if (file !== undefined) return readPlaybook(io, file);
  const { pack, id, version, sha256 } = receipt.playbook;
  if (pack) return { ok: true, value: undefined };
  const sample = samplePlaybook();
  const digest = playbookDigest(sample);
  if (digest.ok && digest.value === sha256) return { ok: true, value: sample };
  return bad(`--playbook: the receipt does not hold its pack: expected a file with ${id} ${version}, SHA-256 ${sha256}`);
}
