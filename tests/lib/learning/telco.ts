import { existsSync, readFileSync } from 'node:fs';
import { join } from 'node:path';
import { readCsv } from '@/lib/cli/read-csv';
import type { FeatureValue } from '@/lib/learning/online/feature-value';
import { root } from '@/tests/setup/root.mjs';

const file = join(root, '../shared/data/telco-customer-churn.csv');

/** Whether the public data stands beside the project; a test of it is passed over, and counted as such, where it does not. */
export const telcoIsThere = existsSync(file);

/** The fictional telecom customers: 19 features each, and whether they left. */
export function telco(): { rows: FeatureValue[][]; outcomes: number[] } {
  const read = readCsv(readFileSync(file, 'utf8'), 'telco-customer-churn.csv');
  if (!read.ok) throw new Error(read.lines.join('\n'));
  const features = read.value.header.filter((name) => name !== 'customerID' && name !== 'Churn');
  const featureOf = (text = ''): FeatureValue => (text.trim() === '' ? null : Number.isNaN(Number(text)) ? text : Number(text));
  return {
    rows: read.value.rows.map(({ fields }) => features.map((name) => featureOf(fields[name]))),
    outcomes: read.value.rows.map(({ fields }) => Number(fields.Churn === 'Yes')),
  };
}
