import { describe, expect, it } from 'vitest';
import { type AutoMapped, autoMap, FLOOR } from '@/lib/sources/canonical/auto-map';
import type { FieldList } from './field-lists/field-list';
import { japaneseCsv, messy, nothing } from './field-lists/files';
import { dynamicsLike, hubspotLike, kintoneLike, odooLike } from './field-lists/other-crms';
import { salesforceEn, salesforceJa } from './field-lists/salesforce-like';

const options = { nowMs: Date.UTC(2026, 10, 23, 3), timeZone: 'Asia/Tokyo', currency: 'JPY' };
const lists = [salesforceJa, salesforceEn, hubspotLike, kintoneLike, odooLike, dynamicsLike, japaneseCsv, messy, nothing];

function judged(list: FieldList, { proposals }: AutoMapped) {
  const hits = proposals.filter(({ id, from }) => [list.right[id] ?? []].flat().includes(from.from));
  const wrong = proposals.filter((proposal) => !hits.includes(proposal)).map(({ id, from }) => `${id} ← ${from.from}`);
  const lost = Object.keys(list.right).filter((id) => !hits.some((hit) => hit.id === id));
  return { hits: hits.length, wrong, lost };
}

describe('a mapping proposed from names, types and a few values', () => {
  it.each(lists.map((list) => [list.name, list] as const))('%s', (_, list) => {
    const found = autoMap(list.fields, options);
    const { hits, wrong, lost } = judged(list, found);
    expect({ wrong, lost }).toEqual({ wrong: [], lost: [] });
    expect(hits).toBe(Object.keys(list.right).length);
    const scales = Object.fromEntries(found.proposals.filter(({ id }) => list.scales?.[id]).map(({ id, from }) => [id, from.scale]));
    expect(scales).toEqual(list.scales ?? {});
  });
});
