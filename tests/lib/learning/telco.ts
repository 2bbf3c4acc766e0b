import { readCsv } from '@/lib/cli/read-csv';
import type { FeatureValue } from '@/lib/learning/online/feature-value';

export const TELCO_FILE = 'telco-customer-churn.csv';

/** The fictional telecom customers: 19 features each, and whether they left. */
export function telcoOf(text: string): { rows: FeatureValue[][]; outcomes: number[] } {
  const read = readCsv(text, TELCO_FILE);
  if (!read.ok) throw new Error(read.lines.join('\n'));
  const features = read.value.header.filter((name) => name !== 'customerID' && name !== 'Churn');
  const featureOf = (text = ''): FeatureValue => (text.trim() === '' ? null : Number.isNaN(Number(text)) ? text : Number(text));
  return {
    rows: read.value.rows.map(({ fields }) => features.map((name) => featureOf(fields[name]))),
    outcomes: read.value.rows.map(({ fields }) => Number(fields.Churn === 'Yes')),
  };
}
