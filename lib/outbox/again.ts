import type { Effect } from '@/lib/domain/effect';
import { SETTLE_MS } from './timing';

/** Failures after which the CRM may be at work still, or have done it. */
const UNCERTAIN = ['unreachable', 'unexpected-shape', 'cancelled', 'offline'];

/** When an effect that a person wants sent now is sent: at once, or when a call that may still be at work in the CRM has settled. */
export function againMs({ attempts, error, nextMs }: Effect, nowMs: number): number {
  const settles = attempts > 0 && error !== undefined && UNCERTAIN.includes(error.kind);
  return settles ? Math.min(Math.max(nowMs, nextMs), nowMs + SETTLE_MS) : nowMs;
}
