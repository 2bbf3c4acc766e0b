import { account } from './account';
import { customObjects } from './custom-objects';
import type { Field, ObjectType } from './object-type';
import { salesObjects } from './sales-objects';
import { standardObjects } from './standard-objects';

const TYPES = new Map(
  [account, ...standardObjects, ...salesObjects, ...customObjects].map((type) => [type.name.toLowerCase(), type]),
);

/** API names are the same in any case, as in the real query language. */
export function objectType(name: string): ObjectType | undefined {
  return TYPES.get(name.toLowerCase());
}

export function objectTypes(): ObjectType[] {
  return [...TYPES.values()];
}

export function fieldOf(type: ObjectType, name: string): Field | undefined {
  return type.fields.find((field) => field.name.toLowerCase() === name.toLowerCase());
}
