import { z } from '@/lib/domain/z';

/** How a payload lies in a row. `plain`: as it is. A sealed kind would be a second member of this union. */
export const Sealed = z.object({ seal: z.literal('plain'), value: z.unknown() });
export type Sealed = z.infer<typeof Sealed>;

/** The one place where a payload is made ready for the disk. */
export function seal(value: unknown): Sealed {
  return { seal: 'plain', value };
}

/**
 * The one place where a payload comes back from the disk. Undefined: it is not what it should be (written by another
 * version, or damaged); the caller treats the row as missing and reports it.
 */
export function open<S extends z.core.$ZodType>(schema: S, payload: unknown): z.output<S> | undefined {
  const sealed = z.safeParse(Sealed, payload);
  if (!sealed.success) return undefined;
  const value = z.safeParse(schema, sealed.data.value);
  return value.success ? value.data : undefined;
}
