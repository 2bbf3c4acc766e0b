import { existsSync, readFileSync } from 'node:fs';
import { describe, expect, it } from 'vitest';
import { readCsv, readCsvLines } from '@/lib/cli/read-csv';
import { basketsOf } from '@/lib/learning/affinity/baskets';
import { frequentItemsets } from '@/lib/learning/affinity/frequent-itemsets';
import { rulesOf } from '@/lib/learning/affinity/rules';

// The one test here that needs the public data, which stand beside the project and not in it.
const data = new URL('../../../../../shared/data/', import.meta.url);
const there = existsSync(data);
const text = (file: string) => readFileSync(new URL(file, data), 'utf8');
if (!there) console.warn('groceries: 4 tests skipped, the public data are not here');

function rowsOf(file: string): Record<string, string>[] {
  const read = readCsv(text(file), file);
  return read.ok ? read.value.rows.map(({ fields }) => fields) : [];
}

function mined() {
  const lines = readCsvLines(text('groceries.csv'), 'groceries.csv');
  const baskets = basketsOf(lines.ok ? lines.value.map(({ cells }) => cells.map((cell) => cell.trim())) : []);
  const itemsets = frequentItemsets(baskets, { minSupport: 0.01 }) ?? [];
  const name = (items: readonly number[]) => `{${items.map((item) => baskets.catalogue[item]).join(',')}}`;
  return { baskets, itemsets, name };
}

describe.skipIf(!there)('the public groceries', () => {
  it('are 9,835 baskets of 169 items', () => {
    const { baskets } = mined();
    expect([baskets.n, baskets.catalogue.length]).toEqual([9835, 169]);
  });

  it('O151: hold exactly the 333 itemsets of arules at support 0.01', () => {
    const { itemsets, baskets, name } = mined();
    expect(itemsets).toHaveLength(333);
    const ours = new Map(itemsets.map(({ items, count }) => [name(items), count]));
    const rows = rowsOf('groceries-itemsets-0.01.csv');
    expect(rows).toHaveLength(333);
    for (const { items, support, count } of rows) {
      expect([items, ours.get(sorted(items ?? ''))]).toEqual([items, Number(count)]);
      expect(Math.abs((ours.get(sorted(items ?? '')) ?? 0) / baskets.n - Number(support))).toBeLessThan(1e-9);
    }
  });

  it('O153: give exactly its 231 rules at confidence 0.2, each measure within 1e-9', () => {
    const { itemsets, baskets, name } = mined();
    const rules = rulesOf(itemsets, baskets.n, { minConfidence: 0.2 });
    expect(rules).toHaveLength(231);
    const ours = new Map(rules.map((rule) => [name(rule.antecedent) + name(rule.consequent), rule]));
    const rows = rowsOf('groceries-rules-0.01-0.2.csv');
    expect(rows).toHaveLength(231);
    for (const row of rows) {
      const rule = ours.get(sorted(row.lhs ?? '') + row.rhs);
      const { support = 0, confidence = 0, lift = 0 } = rule?.measures ?? {};
      const { antecedent = 0, both = 0 } = rule?.counts ?? {};
      expect([row.lhs, row.rhs, both]).toEqual([row.lhs, row.rhs, Number(row.count)]);
      const figures = { support, confidence, lift, coverage: antecedent / baskets.n };
      for (const [measure, value] of Object.entries(figures)) {
        expect(Math.abs(value - Number(row[measure])), `${measure} of ${row.lhs}`).toBeLessThan(1e-9);
      }
    }
  });

  it('O153: give 15 rules at confidence 0.5', () => {
    const { itemsets, baskets } = mined();
    expect(rulesOf(itemsets, baskets.n, { minConfidence: 0.5 })).toHaveLength(15);
  });
});

/** `{b,a}` as `{a,b}`: arules lists a set in its own order. */
function sorted(set: string): string {
  return `{${set.slice(1, -1).split(',').sort().join(',')}}`;
}
