import type { Field, ObjectType } from '../schema/object-type';
import { fieldOf, objectType } from '../schema/schema';
import { canonicalId } from './salesforce-id';
import type { Row, TableStore, Value } from './table-store';

/** One org's data as one user sees it: what field-level security hides does not exist in a view. */
export class View {
  readonly store: TableStore;
  private readonly hidden: ReadonlySet<string>;
  /** Puts a nonsense value in place of a stored one where a test asked for it. */
  private readonly spoil: (type: ObjectType, row: Row, field: Field) => Value | undefined;
  private readonly answerAs: Readonly<Record<string, string>>;

  constructor(
    store: TableStore,
    hidden: readonly string[],
    spoil: (type: ObjectType, row: Row, field: Field) => Value | undefined = () => undefined,
    answerAs: Readonly<Record<string, string>> = {},
  ) {
    this.store = store;
    this.hidden = new Set(hidden.map((name) => name.toLowerCase()));
    this.spoil = spoil;
    this.answerAs = answerAs;
  }

  type(name: string): ObjectType | undefined {
    const type = objectType(name);
    return type && !this.hidden.has(type.name.toLowerCase()) ? type : undefined;
  }

  field(type: ObjectType, name: string): Field | undefined {
    const field = fieldOf(type, name);
    return field && !this.hidden.has(`${type.name}.${field.name}`.toLowerCase()) ? field : undefined;
  }

  fields(type: ObjectType): Field[] {
    return type.fields.filter((field) => this.field(type, field.name));
  }

  value(type: ObjectType, row: Row, field: Field): Value {
    const spoilt = this.spoil(type, row, field);
    return spoilt === undefined ? (row[field.name] ?? null) : spoilt;
  }

  /** The row that a reference points to. */
  follow(field: Field, id: Value): { type: ObjectType; row: Row } | undefined {
    for (const name of field.referenceTo ?? []) {
      const type = this.type(name);
      const row = type && typeof id === 'string' ? this.store.get(name, id) : undefined;
      if (type && row) return { type, row };
    }
    return undefined;
  }

  row(type: ObjectType, id: string): Row | undefined {
    return this.store.get(type.name, this.asked(id));
  }

  /** The id that is answered when `id` is asked for: itself, unless a test wants a mix-up. */
  asked(id: string): string {
    const full = canonicalId(id) ?? id;
    return this.answerAs[full] ?? full;
  }
}
