import { describe, expect, it } from 'vitest';
import { flatMapping, wholeMapping } from '@/entrypoints/options/imports/file-layout';
import { type MappedFile, proposedMapping, recalledMapping } from '@/entrypoints/options/imports/file-mapping';
import { openFile } from '@/entrypoints/options/imports/opened-file';
import { samplePlaybook } from '@/lib/playbook/sample-playbook';
import { mappingOf } from '@/tests/lib/sources/files/import-file';
import { TODAY_MS } from '@/tests/support/snapshot-builder';

async function fileOf(text: string): Promise<MappedFile> {
  const opened = await openFile(new Blob([text]), {});
  if (!opened.ok) throw new Error(opened.problem.code);
  return { table: opened.table, rows: opened.rows, playbook: samplePlaybook(), nowMs: TODAY_MS };
}

const ANSWERS =
  '顧客ID,回答日,スコア,コメント,回答者\nC-1,2026-10-01,9,良い,見本 花子\nC-1,2026-10-03,5,,見本 太郎\nC-2,2026-10-03,7,,\n';
const USAGE = '顧客ID,指標,対象月,利用量,上限\nC-1,seats,2026-09-01,40,50\nC-1,seats,2026-10-01,41,50\n';
const BOOK = '顧客ID,会社名,契約席数,NPS,NPS回答日\nC-1,見本精密工業,40,9,2026-10-01\nC-2,サンプル商事,5,7,2026-10-03\n';

describe('what a file of many rows per account is proposed to be', () => {
  it('answers, where accounts repeat and each row has a score and a day', async () => {
    const { layout, mapping, keyBy } = proposedMapping(await fileOf(ANSWERS));
    expect([layout, keyBy]).toEqual(['nps.responses', 'external-id']);
    const whole = wholeMapping(mapping, layout);
    expect(whole.lists?.['nps.responses']?.fields).toMatchObject({
      score: { from: 'スコア' },
      answeredOn: { from: '回答日' },
      comment: { from: 'コメント' },
      name: { from: '回答者' },
    });
    expect(Object.keys(whole.fields)).toEqual(['account.externalId']);
  });

  it('periods of usage, where each row has a metric and a period', async () => {
    const { layout, mapping } = proposedMapping(await fileOf(USAGE));
    expect(layout).toBe('usage.points');
    expect(wholeMapping(mapping, layout).lists?.['usage.points']?.fields).toMatchObject({
      metricId: { from: '指標' },
      startOn: { from: '対象月' },
      used: { from: '利用量' },
      included: { from: '上限' },
    });
  });

  it('accounts, where each stands once; a person may say otherwise', async () => {
    const book = await fileOf(BOOK);
    expect(proposedMapping(book).layout).toBe('accounts');
    expect(proposedMapping(book, 'nps.responses').layout).toBe('nps.responses');
  });
});

describe('how a file was read before', () => {
  it('is proposed again as it was, whether its rows were accounts or answers', async () => {
    const answers = wholeMapping(proposedMapping(await fileOf(ANSWERS)).mapping, 'nps.responses');
    const plain = mappingOf({ 'account.domain': '顧客ID', 'plan.seats': '契約席数' });
    for (const mapping of [answers, plain]) {
      const again = recalledMapping(await fileOf(BOOK), { by: 'domain', mapping });
      expect(again && wholeMapping(again.mapping, again.layout)).toEqual(mapping);
      expect(again?.keyBy).toBe('domain');
      expect(flatMapping(mapping).mapping.lists).toBeUndefined();
    }
  });

  it('is not proposed where this build cannot read it', async () => {
    const mapping = { format: 'tsugite-mapping/9', fields: {} };
    expect(recalledMapping(await fileOf(BOOK), { by: 'domain', mapping })).toBeUndefined();
  });
});
