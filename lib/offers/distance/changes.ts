import type { SignalReader } from '@/lib/signals/registry';
import { signals } from '@/lib/signals/registry';
import type { Change } from './change';
import { factChange } from './fact-change';
import type { Outlook } from './outlook';
import { holds } from './requirement';
import { readingWith, type Tried } from './tried';
import type { Way } from './way';
import { kindOf } from './what-moves';

const nameOf = ({ signal, of }: Tried) => ({
  signal,
  ...(of === undefined ? {} : { of }),
  unit: signals.get(signal)?.unit ?? 'code',
});

/** What must be read otherwise than it is, in the order of the playbook. */
function chosenChanges({ tried, values }: Way): Change[] {
  return tried.flatMap((one, at) => {
    const value = values[at] ?? 0;
    const [now, then] = [one.readings[0], value === 0 ? undefined : one.readings[value]];
    if (!now || then?.state !== 'known') return [];
    const fact = factChange(one.signal, now, then.value);
    const missing = now.state === 'unknown' ? { missing: now.missing } : {};
    const kind = kindOf(one.signal, one.actual);
    return [{ ...nameOf(one), from: one.actual, to: then.value, kind, ...(fact ? { fact } : {}), ...missing }];
  });
}

/** What time alone brings: the readings of that day without which the offer would not be open. */
function broughtByTime({ days, requirements, tried, values }: Way, { future }: Outlook): Change[] {
  const on = future.inputAt(days).today;
  const then = readingWith(future.readAt(days), tried, values);
  return tried.flatMap((one, at) => {
    const before = future.readAt(0)(one.signal, one.of);
    const after = one.readings[0];
    if (values[at] || after?.state !== 'known') return [];
    const asToday: SignalReader = (signal, of) => (signal === one.signal && of === one.of ? before : then(signal, of));
    if (holds(requirements, asToday)) return [];
    const from = before.state === 'known' ? before.value : null;
    return [{ ...nameOf(one), from, to: after.value, kind: 'time', on }];
  });
}

/** A way in words of the account: what time brings first, then what must change, then what the price lacks. */
export function changesOf(way: Way, guards: readonly Change[], outlook: Outlook): Change[] {
  const { priceLacks, days } = way;
  const price: Change[] = priceLacks
    ? [{ signal: 'price', unit: 'flag', from: null, to: true, kind: 'ask', missing: priceLacks }]
    : [];
  const until = outlook.future.inputAt(days).today;
  const released = guards.filter((guard) => guard.on !== undefined && guard.on <= until);
  const waited = days === 0 ? [] : [...released, ...broughtByTime(way, outlook)];
  return [...waited, ...chosenChanges(way), ...price];
}
