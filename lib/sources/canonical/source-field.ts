import { leafOf, type PlainName, plainName } from './field-name';

/** One field of a source as its own list of fields tells it. Only the path is needed. */
export interface SourceField {
  /** As a mapping names it: API name, path, column. */
  path: string;
  label?: string;
  /** The source's own word: `double`, `DROP_DOWN`, `many2one`. */
  type?: string;
  /** What stands in it at a few accounts. */
  samples?: readonly unknown[];
  /** The words of a choice, where the source lists them. */
  choices?: readonly string[];
}

/** A field with its two names in the form in which they are compared. */
export interface NamedField {
  field: SourceField;
  name: PlainName;
  /** The last part of a path alone, where the field stands inside another. */
  leaf: PlainName | null;
  label: PlainName | null;
}

export function named(field: SourceField): NamedField {
  const leaf = leafOf(field.path);
  return {
    field,
    name: plainName(field.path),
    leaf: leaf === null ? null : plainName(leaf),
    label: field.label === undefined ? null : plainName(field.label),
  };
}

/** Samples that say something. */
export function filledSamples({ samples = [] }: SourceField): unknown[] {
  return samples.filter((sample) => sample !== null && sample !== undefined && sample !== '').slice(0, 50);
}
