import { describe, expect, it } from 'vitest';
import { type AutoMapped, autoMap, FLOOR } from '@/lib/sources/canonical/auto-map';
import type { FieldList } from './field-lists/field-list';
import { japaneseCsv, messy, nothing } from './field-lists/files';
import { japaneseSheet, warehouseJson, zohoLike } from './field-lists/more';
import { dynamicsLike, hubspotLike, kintoneLike, odooLike } from './field-lists/other-crms';
import { salesforceEn, salesforceJa } from './field-lists/salesforce-like';
import { contractLedger, pipedriveLike } from './field-lists/unseen';

const options = { nowMs: Date.UTC(2026, 10, 23, 3), timeZone: 'Asia/Tokyo', currency: 'JPY' };
const lists = [
  salesforceJa,
  salesforceEn,
  hubspotLike,
  kintoneLike,
  odooLike,
  dynamicsLike,
  japaneseCsv,
  messy,
  nothing,
  zohoLike,
  japaneseSheet,
  warehouseJson,
];
const unseen = [pipedriveLike, contractLedger];

function judged(list: FieldList, { proposals }: AutoMapped) {
  const hits = proposals.filter(({ id, from }) => [list.right[id] ?? []].flat().includes(from.from));
  const wrong = proposals.filter((proposal) => !hits.includes(proposal)).map(({ id, from }) => `${id} ← ${from.from}`);
  const lost = Object.keys(list.right).filter((id) => !hits.some((hit) => hit.id === id));
  return { hits: hits.length, wrong, lost };
}

/** Precision and recall over several lists, with what was wrong and lost for whoever reads a failure. */
function rates(of: readonly FieldList[]) {
  const all = of.map((list) => judged(list, autoMap(list.fields, options)));
  const hits = all.reduce((sum, one) => sum + one.hits, 0);
  const wrong = all.flatMap((one) => one.wrong);
  const lost = all.flatMap((one) => one.lost);
  return { precision: hits / (hits + wrong.length), recall: hits / (hits + lost.length), wrong, lost };
}

describe('a mapping proposed from names, types and a few values', () => {
  it.each(lists.map((list) => [list.name, list] as const))('%s', (_, list) => {
    const found = autoMap(list.fields, options);
    const { hits, wrong, lost } = judged(list, found);
    expect({ wrong, lost }).toEqual({ wrong: [], lost: [] });
    expect(hits).toBe(Object.keys(list.right).length);
    const scales = Object.fromEntries(
      found.proposals.filter(({ id }) => list.scales?.[id]).map(({ id, from }) => [id, from.scale]),
    );
    expect(scales).toEqual(list.scales ?? {});
  });

  it('is right about lists that its words were not chosen by', () => {
    const { precision, recall, wrong, lost } = rates(unseen);
    console.info(`auto-map, unseen lists: precision ${precision.toFixed(3)}, recall ${recall.toFixed(3)}`, { wrong, lost });
    expect(precision).toBeGreaterThanOrEqual(0.95);
    expect(recall).toBeGreaterThanOrEqual(0.7);
  });

  it('gives no field to two facts, goes below no floor, and does not depend on the order of the list', () => {
    for (const list of [...lists, ...unseen]) {
      const { proposals } = autoMap(list.fields, options);
      expect(new Set(proposals.map(({ from }) => from.from)).size).toBe(proposals.length);
      expect(new Set(proposals.map(({ id }) => id)).size).toBe(proposals.length);
      expect(proposals.every(({ confidence }) => confidence >= FLOOR && confidence <= 1)).toBe(true);
      expect(autoMap(list.fields.toReversed(), options).proposals).toEqual(proposals);
    }
  });

  it('says what it could not find and what it had no use for', () => {
    const found = autoMap(nothing.fields, options);
    expect(found.missing).toEqual(expect.arrayContaining(['plan.planId', 'plan.renewalOn', 'nps.score', 'profile.name']));
    expect(found.unused).toEqual(nothing.fields.map(({ path }) => path));
    expect(autoMap([], options)).toMatchObject({ proposals: [], unused: [] });
    expect(autoMap(kintoneLike.fields, options).missing).not.toContain('plan.planId');
  });

  it('translates the words of a choice where the codes are known, and names those it does not know', () => {
    const codes = { 'plan.planId': { 'work-business': ['Business', 'ビジネス'], 'work-standard': ['Standard', 'スタンダード'] } };
    const field = { path: 'Plan__c', label: 'プラン', type: 'picklist', choices: ['ビジネスプラン', 'STANDARD', '特別'] };
    const [proposal] = autoMap([field], { ...options, codes }).proposals;
    expect(proposal?.from.table).toEqual({ ビジネスプラン: 'work-business', STANDARD: 'work-standard' });
    expect(proposal?.reason).toMatchObject({ by: 'label', word: 'プラン', signs: ['type', 'codes', 'codes-open'] });
  });

  it('takes 更新日 for the renewal only where its days lie ahead', () => {
    const day = (samples: string[]) =>
      autoMap([{ path: '更新日', type: 'DATE', samples }], options).proposals.map(({ id }) => id);
    expect(day(['2027-03-31', '2026-12-31'])).toEqual(['plan.renewalOn']);
    expect(day(['2026-11-01', '2026-10-31'])).toEqual([]);
  });

  it('maps the columns of a file of answers', () => {
    const fields = [
      { path: '回答日', samples: ['2026/10/01'] },
      { path: 'スコア', samples: ['9'] },
      { path: 'コメント' },
      { path: '氏名' },
    ];
    const { proposals } = autoMap(fields, { ...options, list: 'nps.responses' });
    expect(Object.fromEntries(proposals.map(({ id, from }) => [id, from.from]))).toEqual({
      'nps.responses.answeredOn': '回答日',
      'nps.responses.score': 'スコア',
      'nps.responses.comment': 'コメント',
      'nps.responses.name': '氏名',
    });
  });
});
