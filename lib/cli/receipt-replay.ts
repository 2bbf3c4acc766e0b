import { ENGINE_VERSION } from '@/lib/offers/receipt/engine-version';
import { isOfOtherEngine, replayReceipt } from '@/lib/offers/receipt/replay-receipt';
import { type CommandIo, EXIT_FAILED, EXIT_OK, refuse } from './command';
import { playbookFor, readReceipt } from './receipt-file';

/** `decide --replay`: makes the decision of a receipt again. 0: the same bytes; 1: which byte of what differs; 2: no receipt. */
export async function replayFile(
  io: CommandIo,
  file: string,
  options: { readonly playbook: string | undefined; readonly json: boolean },
): Promise<number> {
  const receipt = await readReceipt(io, file);
  if (!receipt.ok) return refuse(io, receipt);
  const playbook = await playbookFor(io, receipt.value, options.playbook);
  if (!playbook.ok) return refuse(io, playbook);
  const replay = replayReceipt(receipt.value, playbook.value);
  const { sha256 } = receipt.value.seal;
  const { engine } = receipt.value;
  if (options.json) {
    io.write(`${JSON.stringify({ ...replay, sha256, engine: { receipt: engine, here: ENGINE_VERSION } }, null, 2)}\n`);
  } else if (replay.same) {
    io.write(`same bytes: receipt ${sha256}\n`);
  } else {
    const rules = isOfOtherEngine(receipt.value) ? [`made by rules ${engine}, replayed by rules ${ENGINE_VERSION}`] : [];
    const lines = [
      `differs: ${replay.where}, byte ${replay.byte}, ${replay.path}`,
      `  expected ${replay.expected}`,
      `  the receipt says ${replay.actual}`,
      ...rules,
    ];
    io.write(`${lines.join('\n')}\n`);
  }
  return replay.same ? EXIT_OK : EXIT_FAILED;
}
