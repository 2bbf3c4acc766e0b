import type { Result } from '@/lib/domain/app-error';
import { z } from '@/lib/domain/z';
import type { FieldMap } from '../field-map';
import { isRecord } from '../read-leaves';
import type { SubRequest, SubResponse } from './composite';
import { failureOf } from './errors';

/**
 * What the signed-in user may see. `objects`: fields per object, null where the object is hidden; a reference that can be
 * followed stands once more as its relationship with a dot (`Owner.`). `children`: lists of the account → their object.
 */
export const VisibleSchema = z.object({
  objects: z.record(z.string(), z.nullable(z.array(z.string()))),
  children: z.record(z.string(), z.string()),
});
export type VisibleSchema = z.infer<typeof VisibleSchema>;

/** The objects a field map names, the account's own first. */
export function objectsOf(map: FieldMap): string[] {
  const lists = [...Object.values(map.lists), ...Object.values(map.sales ?? {})];
  return [...new Set([map.record.object, ...lists.map((list) => list.object)])];
}

/** One describe per object of the map, for one composite call. */
export function describeRequests(map: FieldMap, base: string): SubRequest[] {
  return objectsOf(map).map((object) => ({
    method: 'GET',
    url: `${base}/sobjects/${object}/describe`,
    referenceId: object,
  }));
}

function fieldNames(describe: unknown): string[] | null {
  if (!isRecord(describe) || !Array.isArray(describe.fields)) return null;
  return describe.fields
    .filter(isRecord)
    .flatMap(({ name, relationshipName }) => [
      ...(typeof name === 'string' ? [name] : []),
      ...(typeof relationshipName === 'string' ? [`${relationshipName}.`] : []),
    ]);
}

function childNames(describe: unknown): Record<string, string> {
  if (!isRecord(describe) || !Array.isArray(describe.childRelationships)) return {};
  const named = describe.childRelationships.filter(isRecord).flatMap(({ relationshipName, childSObject }) => {
    const both = typeof relationshipName === 'string' && typeof childSObject === 'string';
    return both ? [[relationshipName, childSObject] as const] : [];
  });
  return Object.fromEntries(named);
}

/**
 * Reads the describes. An object that is refused or not there is hidden; any other failure fails the whole, since a
 * passing disturbance must not be remembered as "may not see".
 */
export function readDescribes(map: FieldMap, answers: ReadonlyMap<string, SubResponse>): Result<VisibleSchema> {
  const objects: Record<string, string[] | null> = {};
  for (const object of objectsOf(map)) {
    const answer = answers.get(object);
    if (!answer) return { ok: false, error: { kind: 'unexpected-shape', path: `describe.${object}` } };
    if (answer.status < 300) {
      objects[object] = fieldNames(answer.body);
      continue;
    }
    const { error } = failureOf(answer.status, answer.body);
    if (error.kind !== 'forbidden' && error.kind !== 'not-found') return { ok: false, error };
    objects[object] = null;
  }
  const { object } = map.record;
  if (!objects[object]) return { ok: false, error: { kind: 'forbidden', what: object } };
  return { ok: true, value: { objects, children: childNames(answers.get(object)?.body) } };
}
