import { type SnapshotBuilder, snapshotBuilder } from '@/tests/support/snapshot-builder';

/** A steady customer on Business who owns two products and showed interest in one thing five days ago. */
export function businessAccount(kind: 'asked' | 'viewed-feature', subject: string): SnapshotBuilder {
  const account = snapshotBuilder().calm();
  return account
    .plan({
      productId: 'work',
      planId: 'work-business',
      seats: 48,
      mrr: { minor: 129_600, currency: 'JPY' },
      startedOn: account.day(-500),
      renewalOn: account.day(240),
      addOns: [],
    })
    .meter('seats', [36, 36, 37, 36, 37, 36, 37, 37], 48)
    .meter('storage', [500, 501, 500, 502, 501, 500, 502, 501], 1000)
    .owns('work', 'sign')
    .interest({ kind, subject, onDate: account.day(-5) });
}
