import { describe, expect, it } from 'vitest';
import { withEntryField, withEntryScale, withList } from '@/entrypoints/options/sources/list-edits';
import type { FieldMapping } from '@/lib/sources/canonical/field-mapping';
import { listRows } from '@/lib/sources/canonical/list-rows';
import { checkMapping } from '@/lib/sources/canonical/mapping-file';
import { listsOf } from '@/lib/sources/canonical/source-lists';

const NOW_MS = Date.UTC(2026, 10, 23);
const BLANK: FieldMapping = { format: 'tsugite-mapping/1', timeZone: 'Asia/Tokyo', fields: {} };
const answers = [
  { 点数: 9, 回答日: '2026-10-20', コメント: '助かっています' },
  { 点数: 3, 回答日: '2026-09-01', コメント: '' },
];

describe('lists that a mapping may name', () => {
  it('are those that came, and those that stand behind the paths of a JSON answer', () => {
    const flat = { '$.meters[0].used': 5, '$.meters[0].from': '2026-11-01', '$.meters[1].used': 6, '$.name': 'x' };
    expect(listsOf({ record: { answers, name: 'x' } }).map(({ path, fields }) => [path, fields.length])).toEqual([
      ['answers', 3],
    ]);
    expect(listsOf({ record: flat })).toEqual([
      {
        path: '$.meters',
        fields: [{ path: '$.used' }, { path: '$.from' }],
        entries: [{ '$.used': 5, '$.from': '2026-11-01' }, { '$.used': 6 }],
      },
    ]);
  });

  it('are proposed field by field when one is chosen, shown with the first entry, and corrected by hand', () => {
    const lists = listsOf({ record: { answers } });
    const chosen = withList(BLANK, 'nps.responses', lists[0] ?? null, NOW_MS);
    expect(chosen.lists?.['nps.responses']).toMatchObject({
      from: 'answers',
      fields: { score: { from: '点数' }, answeredOn: { from: '回答日' }, comment: { from: 'コメント' } },
    });
    expect(checkMapping(chosen).ok).toBe(true);
    const row = listRows(chosen, lists).find(({ name }) => name === 'nps.responses');
    expect([row?.count, row?.lacking]).toEqual([2, []]);
    expect(row?.fields.find(({ id }) => id === 'nps.responses.score')?.live).toEqual({ state: 'value', value: 9, raw: '9' });

    const without = withEntryField(chosen, 'nps.responses.score', null);
    expect(listRows(without, lists).find(({ name }) => name === 'nps.responses')?.lacking).toEqual(['nps.responses.score']);
    const again = withEntryField(without, 'nps.responses.score', '点数');
    expect(again.lists?.['nps.responses']?.fields.score).toEqual({ from: '点数' });
    expect(withList(again, 'nps.responses', null, NOW_MS).lists).toEqual({});
  });

  it('keep the unit that was chosen for a field of their entries', () => {
    const list = { path: 'features', fields: [{ path: 'share' }], entries: [{ share: 57 }] };
    const chosen = withEntryField(withList(BLANK, 'usage.adoption', list, NOW_MS), 'usage.adoption.share', 'share');
    const scaled = withEntryScale(chosen, 'usage.adoption.share', ['percent']);
    const live = listRows(scaled, [list])
      .find(({ name }) => name === 'usage.adoption')
      ?.fields.at(-1)?.live;
    expect(live).toEqual({ state: 'value', value: 0.57, raw: '57' });
    expect(withEntryScale(scaled, 'usage.adoption.share', []).lists?.['usage.adoption']?.fields.share).toEqual({ from: 'share' });
  });
});
