import { Condition } from '@/lib/domain/playbook/condition';
import { z } from '@/lib/domain/z';
import { compileWhyNot, failedRules } from '@/lib/offers/conditions/failed-rules';
import { type SlotSource, slotTable } from '@/lib/offers/conditions/slot-table';
import { slotValues } from '@/lib/offers/conditions/slot-values';
import { compileVerdict } from '@/lib/offers/conditions/verdict';
import { FIELDS, type FlatAccount } from './flat-account';
import rules from './rules.json';

export const CONDITIONS: readonly Condition[] = rules.map(({ condition }) => z.parse(Condition, condition));

/** The field of a flat account that holds a signal. */
export function fieldOf(signal: string, of: string | undefined): keyof FlatAccount {
  const name = [signal, ...(of === undefined ? [] : [of])]
    .join('-')
    .replace(/-(\w)/g, (_, letter: string) => letter.toUpperCase());
  if (!Object.hasOwn(FIELDS, name)) throw new RangeError(`no field ${name}`);
  return name as keyof FlatAccount;
}

/** The rules compiled as a playbook's are, and turned to flat accounts. */
export function prepareOurs() {
  const table = slotTable(CONDITIONS);
  const values = slotValues(table);
  const fields = table.slots.map(({ signal, of }) => FIELDS[fieldOf(signal, of)]);
  const verdicts = CONDITIONS.map((condition) => compileVerdict(condition, table));
  const whyNots = CONDITIONS.map((condition) => compileWhyNot(condition, table));
  const found = failedRules(Math.max(...whyNots.map((whyNot) => whyNot.comparisons.length)));
  let account: FlatAccount | undefined;
  const source: SlotSource = (_, at) => account && fields[at]?.(account);

  function verdictsOf(accounts: readonly FlatAccount[], out: Uint8Array): void {
    let to = 0;
    for (const one of accounts) {
      account = one;
      values.open(source);
      for (const verdict of verdicts) out[to++] = verdict(values);
    }
  }

  /** All verdicts, and for every rule that fails or is unknown what decided it, with the values. Returns how many there were. */
  function whyNotsOf(accounts: readonly FlatAccount[], out: Uint8Array): number {
    let to = 0;
    let told = 0;
    for (const one of accounts) {
      account = one;
      values.open(source);
      for (const whyNot of whyNots) {
        found.count = 0;
        out[to++] = whyNot.run(values, found);
        for (let i = 0; i < found.count; i += 1) {
          const slot = whyNot.slots[found.rules[i] ?? 0] ?? -1;
          // The value as it lies in its slot: a number, the number of a code, or else a list.
          const isKnown = !Number.isNaN(values.numbers[slot] ?? Number.NaN) || values.others[slot] !== undefined;
          told += isKnown ? 2 : 1;
        }
      }
    }
    return told;
  }

  return { verdictsOf, whyNotsOf };
}
