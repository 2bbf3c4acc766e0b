import type { SourceField } from '../canonical/source-field';
import { isRecord } from '../read-leaves';

/** An object as its describe tells it, for whoever makes a mapping. */
export interface DescribedObject {
  label: string;
  fields: SourceField[];
  /** References that can be followed (`Owner`). */
  references: string[];
  children: { relationship: string; object: string }[];
}

/** Types that hold no fact and cost much. */
const USELESS = ['base64', 'address', 'location', 'complexvalue', 'encryptedstring'];

const textOf = (raw: unknown): string | undefined => (typeof raw === 'string' && raw !== '' ? raw.slice(0, 200) : undefined);
const recordsIn = (raw: unknown) => (Array.isArray(raw) ? raw.filter(isRecord) : []);

function fieldOf(raw: Readonly<Record<string, unknown>>): SourceField[] {
  const path = textOf(raw.name);
  const type = textOf(raw.type);
  if (path === undefined || (type !== undefined && USELESS.includes(type))) return [];
  const label = textOf(raw.label);
  const choices = recordsIn(raw.picklistValues).flatMap(({ value }) => textOf(value) ?? []);
  return [
    {
      path,
      ...(label === undefined ? {} : { label }),
      ...(type === undefined ? {} : { type }),
      ...(choices.length > 0 ? { choices: choices.slice(0, 200) } : {}),
    },
  ];
}

/** What a describe says; null: it is none. */
export function describedObject(body: unknown): DescribedObject | null {
  if (!isRecord(body) || !Array.isArray(body.fields)) return null;
  const fields = recordsIn(body.fields);
  return {
    label: textOf(body.label) ?? textOf(body.name) ?? '',
    fields: fields.flatMap(fieldOf),
    references: fields.flatMap(({ relationshipName }) => textOf(relationshipName) ?? []),
    children: recordsIn(body.childRelationships).flatMap(({ relationshipName, childSObject }) => {
      const [relationship, object] = [textOf(relationshipName), textOf(childSObject)];
      return relationship !== undefined && object !== undefined ? [{ relationship, object }] : [];
    }),
  };
}
