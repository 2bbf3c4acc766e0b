import type { Result } from '@/lib/domain/app-error';
import { z } from '@/lib/domain/z';
import { unseal } from './codec';

/** The value as a schema passes it. */
export function parseAs<T>(schema: z.ZodMiniType<T>, value: unknown): Result<T> {
  const parsed = z.safeParse(schema, value);
  if (parsed.success) return { ok: true, value: parsed.data };
  return { ok: false, error: { kind: 'unexpected-shape', path: parsed.error.issues[0]?.path.join('.') ?? '' } };
}

/** What a schema makes of a payload. Undefined: written by another version, or damaged; the caller treats the row as missing. */
export function open<S extends z.core.$ZodType>(schema: S, payload: unknown): z.output<S> | undefined {
  const sealed = unseal(payload);
  const value = sealed && z.safeParse(schema, sealed.value);
  return value?.success ? value.data : undefined;
}
