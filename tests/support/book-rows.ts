import type { BookRow } from '@/components/portfolio/book-row';
import { plainText } from '@/lib/domain/plain-text';
import { samplePlaybook } from '@/lib/playbook/sample-playbook';

const NAMES = [
  '見本精密工業株式会社',
  'サンプル商事',
  'Fictional Freight Holdings International K.K.',
  '見本フーズサプライチェーンマネジメント東日本ホールディングス株式会社',
  '仮名電機',
  '例示不動産',
];
const STAGES = ['onboarding', 'adoption', 'value', 'expansion', 'renewal'];
const BANDS = ['promoter', 'passive', 'detractor', undefined] as const;

/** A ranked book of any length, the same each time. */
export function bookRows(count: number): BookRow[] {
  const { offers } = samplePlaybook();
  return Array.from({ length: count }, (_, index): BookRow => {
    const name = index === 7 ? undefined : `${NAMES[index % NAMES.length]}${index >= NAMES.length ? ` ${index}` : ''}`;
    const offer = index % 9 === 8 ? undefined : offers[(index * 7) % offers.length];
    const accountId = `001${String(index).padStart(12, '0')}AAA`;
    return {
      accountId,
      name,
      href: `https://mihon.my.salesforce.com/lightning/r/Account/${accountId}/view`,
      offer: {
        kind: offer?.kind ?? 'no-offer',
        offerId: offer?.id ?? null,
        expectedMinor: offer ? Math.max(0, 2_400_000 - index * 24) : null,
        rank: index + 1,
      },
      renewalDays: index % 11 === 5 ? undefined : ((index * 37) % 400) - 12,
      npsBand: BANDS[index % 4],
      use: index % 7 === 3 ? undefined : ((index * 13) % 110) / 100,
      touchDays: index % 6 === 4 ? undefined : (index * 5) % 90,
      stage: STAGES[index % STAGES.length],
      changes:
        index % 5 === 0
          ? [
              { fact: 'seats', from: 50, to: 62 },
              { fact: 'nps', from: 9, to: -6 },
            ]
          : [],
      plain: plainText(`${name ?? ''} ${accountId}`),
    };
  });
}
