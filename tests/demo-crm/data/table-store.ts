import { objectType, objectTypes } from '../schema/schema';
import { canonicalId } from './salesforce-id';

export type Value = string | number | boolean | null;
export type Row = Record<string, Value>;

/** The rows of one org by object and 18-character id, with what was deleted or merged away. */
export class TableStore {
  private readonly tables = new Map<string, Map<string, Row>>(objectTypes().map((type) => [type.name, new Map()]));
  private readonly byParent = new Map<string, Row[]>();
  private readonly deleted = new Set<string>();

  add(object: string, row: Row): void {
    this.table(object).set(String(row.Id), row);
    for (const field of objectType(object)?.fields ?? []) {
      const parent = row[field.name];
      if (field.type !== 'reference' || typeof parent !== 'string') continue;
      const key = `${object}.${field.name}.${parent}`;
      const siblings = this.byParent.get(key);
      if (siblings) siblings.push(row);
      else this.byParent.set(key, [row]);
    }
  }

  rows(object: string): Row[] {
    return [...this.table(object).values()];
  }

  /** A row by its 15- or 18-character id. */
  get(object: string, id: string): Row | undefined {
    return this.table(object).get(canonicalId(id) ?? '');
  }

  children(object: string, field: string, parentId: string): Row[] {
    return this.byParent.get(`${object}.${field}.${parentId}`) ?? [];
  }

  isDeleted(id: string): boolean {
    return this.deleted.has(canonicalId(id) ?? '');
  }

  delete(object: string, id: string): boolean {
    const full = canonicalId(id) ?? '';
    const row = this.table(object).get(full);
    this.deleted.add(full);
    for (const [key, siblings] of row ? this.byParent : []) {
      if (key.startsWith(`${object}.`) && row && siblings.includes(row))
        this.byParent.set(
          key,
          siblings.filter((one) => one !== row),
        );
    }
    return this.table(object).delete(full);
  }

  /** The children of `fromId` go to `intoId`, and `fromId` is deleted: what a merge does. */
  merge(object: string, fromId: string, intoId: string): boolean {
    const from = this.get(object, fromId);
    const into = this.get(object, intoId);
    if (!from || !into) return false;
    for (const child of objectType(object)?.children ?? []) {
      const key = (id: Value | undefined) => `${child.child}.${child.field}.${id}`;
      const moved = this.byParent.get(key(from.Id)) ?? [];
      for (const row of moved) row[child.field] = into.Id ?? null;
      this.byParent.set(key(into.Id), [...(this.byParent.get(key(into.Id)) ?? []), ...moved]);
      this.byParent.delete(key(from.Id));
    }
    return this.delete(object, fromId);
  }

  private table(object: string): Map<string, Row> {
    const table = this.tables.get(object);
    if (!table) throw new RangeError(`No object named ${object}.`);
    return table;
  }
}
