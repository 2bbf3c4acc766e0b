/** How a payload lies in a row. `plain`: as it is. A sealed kind would be a second member of this union. */
export interface Sealed {
  seal: 'plain';
  /** The schemas that passed the value just before it was written (`SCHEMA_STAMP`); missing: nobody's word stands for it. */
  stamp?: string;
  value: unknown;
}

/** The one place where a payload is made ready for the disk. `stamp` is given by whoever has parsed the value, and by nobody else. */
export function seal(value: unknown, stamp = ''): Sealed {
  return stamp === '' ? { seal: 'plain', value } : { seal: 'plain', stamp, value };
}

/** The one place where a payload comes back from the disk. Undefined: it is sealed in a way that this build does not know, or damaged. */
export function unseal(payload: unknown): Sealed | undefined {
  const { seal, value, stamp } = (payload ?? {}) as { seal?: unknown; value?: unknown; stamp?: unknown };
  if (seal !== 'plain' || value === undefined) return undefined;
  return typeof stamp === 'string' ? { seal, stamp, value } : { seal, value };
}

/** Have the schemas of `stamp` passed the value already? Only then may it be taken without parsing it. */
export function isPassed(sealed: Sealed, stamp: string): boolean {
  return stamp !== '' && sealed.stamp === stamp;
}
