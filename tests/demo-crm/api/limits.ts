import type { FaultState } from '../faults';

/** `GET /limits`: what is left of the day's allowance. */
export function limits(faults: FaultState): unknown {
  const remaining = Math.max(0, faults.dailyAllowed - faults.dailyUsed);
  return {
    DailyApiRequests: { Max: faults.dailyAllowed, Remaining: remaining },
    DailyBulkApiBatches: { Max: 15_000, Remaining: 15_000 },
    DataStorageMB: { Max: 1024, Remaining: 611 },
  };
}
