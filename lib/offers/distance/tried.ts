import type { SignalValue } from '@/lib/domain/decision/fact-use';
import type { Playbook } from '@/lib/domain/playbook/playbook';
import { known } from '@/lib/signals/reading';
import { type SignalReader, signals } from '@/lib/signals/registry';
import type { Reading } from '@/lib/signals/signal';
import { NO_EFFORT } from './effort';
import { valuesToTry } from './grid';
import { eachOf, keyOf, type Requirement, type Requirements, type SignalKey } from './requirement';
import type { Need, Variable } from './search';
import { effortOf } from './what-moves';

/** A signal with its reading on a day and the values that it is tried at. The first reading is the one it has. */
export interface Tried extends SignalKey {
  readonly actual: SignalValue | null;
  readonly readings: readonly Reading[];
  readonly efforts: Variable;
}

const isSame = (a: SignalValue, b: SignalValue | null) =>
  Array.isArray(a) && Array.isArray(b) ? a.toSorted().join('\n') === b.toSorted().join('\n') : a === b;

function triedOf(key: SignalKey, read: SignalReader, asked: readonly Requirement[], playbook: Playbook): Tried {
  const { signal, of } = key;
  const now = read(signal, of);
  const actual = now.state === 'known' ? now.value : null;
  const unit = signals.get(signal)?.unit;
  const values = unit ? valuesToTry({ signal, unit, actual }, asked, playbook).filter((value) => !isSame(value, actual)) : [];
  const efforts = values.map((value) => (unit ? effortOf(signal, unit, actual, value) : NO_EFFORT));
  return { signal, of, actual, readings: [now, ...values.map((value) => known(value))], efforts: [NO_EFFORT, ...efforts] };
}

/** The searched set of one day: every signal that the requirements ask for, in the order of the playbook, with its values. */
export function triedFor(requirements: Requirements, read: SignalReader, playbook: Playbook): Tried[] {
  const byKey = Map.groupBy(eachOf(requirements), keyOf);
  return [...byKey.values()].flatMap((asked) => (asked[0] ? [triedOf(asked[0], read, asked, playbook)] : []));
}

/** The requirements over the values tried: which of them each accepts. */
export function needOf(requirements: Requirements, tried: readonly Tried[]): Need {
  const index = new Map(tried.map((one, at) => [keyOf(one), at]));
  const visit = (node: Requirements): Need => {
    if ('all' in node) return { all: node.all.map(visit) };
    if ('any' in node) return { any: node.any.map(visit) };
    const variable = index.get(keyOf(node)) ?? 0;
    const allowed = (tried[variable]?.readings ?? []).flatMap((reading, value) => (node.accepts(reading) ? [value] : []));
    return { variable, allowed };
  };
  return visit(requirements);
}

/** A reader in which the chosen values stand in the place of what was read. */
export function readingWith(read: SignalReader, tried: readonly Tried[], values: readonly number[]): SignalReader {
  const changed = new Map(
    tried.flatMap((one, at) => {
      const reading = values[at] ? one.readings[values[at]] : undefined;
      return reading ? [[keyOf(one), reading] as const] : [];
    }),
  );
  return (signal, of) => changed.get(keyOf({ signal, of })) ?? read(signal, of);
}
