import type { FactUse, SignalValue } from '@/lib/domain/decision/fact-use';
import type { Reading } from '@/lib/signals/signal';
import type { FactChange } from './change';

/** Signals that are one fact as it stands, so that the fact must become what the signal must read. */
const ITSELF: Readonly<Record<string, string>> = {
  seats: 'plan.seats',
  employees: 'profile.employees',
  industry: 'profile.industry',
  plan: 'plan.planId',
  stage: 'lifecycle.stage',
  'overdue-invoices': 'support.overdueInvoices',
};

/** Signals that are use ÷ limit; the limit stays, the use moves. */
const SHARES: readonly string[] = ['utilisation', 'seat-utilisation'];

const partOf = (facts: readonly FactUse[], end: string) => facts.find(({ path }) => path.endsWith(end));

/** The smallest whole use that reaches a share going up, the largest that stays within it going down. */
export function neededUse(share: number, limit: number, rises: boolean): number {
  let use = Math.round(share * limit);
  while (rises && use / limit < share) use += 1;
  while (!rises && use / limit > share) use -= 1;
  return use;
}

/** The fact that must change for a signal to read `to`, where one fact alone does it (O237). */
export function factChange(signal: string, now: Reading, to: SignalValue): FactChange | undefined {
  if (now.state === 'unknown' || Array.isArray(to)) return undefined;
  const { facts, value } = now;
  const path = ITSELF[signal];
  const own = path === undefined ? undefined : partOf(facts, path);
  // A stage that was worked out from other facts is not one of them.
  if (own && facts.length === 1) return { path: own.path, from: own.value, to };
  if (!SHARES.includes(signal) || typeof to !== 'number' || typeof value !== 'number') return undefined;
  const [used, limit] = facts;
  if (typeof used?.value !== 'number' || typeof limit?.value !== 'number' || !(limit.value > 0)) return undefined;
  return { path: used.path, from: used.value, to: neededUse(to, limit.value, to > value) };
}
