import type { AppError } from '@/lib/domain/app-error';

/** A price, a span or a limit that cannot be worked with; `field` is its path. */
export const misconfigured = (field: string): { ok: false; error: AppError } => ({
  ok: false,
  error: { kind: 'misconfigured', field },
});
