/** Field types as `describe` names them. */
export type FieldType =
  | 'id'
  | 'string'
  | 'textarea'
  | 'picklist'
  | 'multipicklist'
  | 'boolean'
  | 'int'
  | 'double'
  | 'percent'
  | 'currency'
  | 'date'
  | 'datetime'
  | 'reference';

export interface Field {
  readonly name: string;
  /** The Japanese label; the demo's org is a Japanese one. */
  readonly label: string;
  readonly type: FieldType;
  readonly picklist?: readonly string[];
  /** Objects that a reference may point to, and the name under which a query reaches through it. */
  readonly referenceTo?: readonly string[];
  readonly relationshipName?: string;
}

export interface ChildRelationship {
  readonly name: string;
  readonly child: string;
  readonly field: string;
}

export interface ObjectType {
  readonly name: string;
  readonly label: string;
  readonly keyPrefix: string;
  readonly fields: readonly Field[];
  readonly children: readonly ChildRelationship[];
  /** False for objects that only a sub-select reaches, as the activity views. */
  readonly queryable: boolean;
}

export function field(name: string, label: string, type: FieldType): Field {
  return { name, label, type };
}

export function picklist(name: string, label: string, values: readonly string[], type: FieldType = 'picklist'): Field {
  return { name, label, type, picklist: values };
}

export function reference(name: string, label: string, relationshipName: string, ...referenceTo: string[]): Field {
  return { name, label, type: 'reference', referenceTo, relationshipName };
}

export const ID = field('Id', 'レコード ID', 'id');
export const NAME = field('Name', '名前', 'string');
export const MODIFIED = field('LastModifiedDate', '最終更新日', 'datetime');
