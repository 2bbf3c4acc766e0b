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

/** What time alone brings: a smallest set of that day's readings with which the offer is open; the others may be as they are today. */
function broughtByTime({ days, requirements, tried, values }: Way, { future }: Outlook): Change[] {
  const on = future.inputAt(days).today;
  const today = future.readAt(0);
  const then = readingWith(future.readAt(days), tried, values);
  const asToday = new Set<Tried>();
  const read: SignalReader = (signal, of) => {
    const isAsToday = [...asToday].some((one) => one.signal === signal && one.of === of);
    return isAsToday ? today(signal, of) : then(signal, of);
  };
  const left = tried.filter((_, at) => !values[at]);
  for (const one of left) {
    asToday.add(one);
    if (!holds(requirements, read)) asToday.delete(one);
  }
  return left.flatMap((one) => {
    const [before, after] = [today(one.signal, one.of), one.readings[0]];
    if (asToday.has(one) || after?.state !== 'known') return [];
    return [{ ...nameOf(one), from: before.state === 'known' ? before.value : null, to: after.value, kind: 'time', on }];
  });
}

/** What is waited for: the guards that let go by then, and what time brings. */
function waitingFor(way: Way, guards: readonly Change[], outlook: Outlook): Change[] {
  const { today, future } = outlook;
  const on = future.inputAt(way.days).today;
  const released = guards.filter((guard) => guard.on !== undefined && guard.on <= on);
  const waited = [...released, ...broughtByTime(way, outlook)];
  // What holds today and on that day, but not when a guard lets go between: only the day itself can be named.
  const isTold = waited.some((change) => change.on === on);
  return isTold ? waited : [...waited, { signal: 'date', unit: 'date', from: today, to: on, kind: 'time', on }];
}

/** A way in words of the account: what time brings first, then what must change, then what the price lacks. */
export function changesOf(way: Way, guards: readonly Change[], outlook: Outlook): Change[] {
  const { priceLacks, days } = way;
  const price: Change[] = priceLacks
    ? [{ signal: 'price', unit: 'flag', from: null, to: true, kind: 'ask', missing: priceLacks }]
    : [];
  return [...(days === 0 ? [] : waitingFor(way, guards, outlook)), ...chosenChanges(way), ...price];
}
