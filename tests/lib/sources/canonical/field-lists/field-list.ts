import type { SourceField } from '@/lib/sources/canonical/source-field';

/** A fictional CRM's field list, and what a person who knows it would map. */
export interface FieldList {
  name: string;
  fields: readonly SourceField[];
  /** Canonical id → the right source field; several where each would do. */
  right: Readonly<Record<string, string | readonly string[]>>;
  /** Scales that must be seen, by canonical id. */
  scales?: Readonly<Record<string, readonly string[]>>;
}

/** `path | label | type | sample, sample` a line. */
export function fieldsOf(text: string): SourceField[] {
  return text
    .trim()
    .split('\n')
    .map((line) => line.split('|').map((part) => part.trim()))
    .map(([path = '', label = '', type = '', samples = '']) => ({
      path,
      ...(label === '' ? {} : { label }),
      ...(type === '' ? {} : { type }),
      ...(samples === '' ? {} : { samples: samples.split(';').map((sample) => typed(sample.trim())) }),
    }));
}

/** Samples of JSON sources are numbers; those in quotes are texts as they stand in a file. */
function typed(sample: string): unknown {
  if (/^".*"$/.test(sample)) return sample.slice(1, -1);
  return /^-?\d+(\.\d+)?$/.test(sample) ? Number(sample) : sample === 'true' ? true : sample === 'false' ? false : sample;
}
