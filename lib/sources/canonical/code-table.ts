import { filledSamples, type SourceField } from './source-field';

/** A field's codes with the words people use for them: `{ 'work-business': ['Business', 'ビジネス'] }`. */
export type CodeWords = Readonly<Record<string, readonly string[]>>;

/** The words of the codes that the domain itself has. A playbook's plans and industries are handed in. */
export const DOMAIN_CODES: Readonly<Record<string, CodeWords>> = {
  'plan.billingPeriod': {
    month: ['monthly', 'month', '月払い', '月払', '月額', '月次', '毎月', '1_month'],
    year: ['yearly', 'annual', 'annually', 'year', '年払い', '年払', '年額', '年次', '一括', '毎年'],
  },
  'lifecycle.stage': {
    onboarding: ['onboarding', '導入', '導入期', 'オンボーディング', '立ち上げ'],
    adoption: ['adoption', '定着', '定着期', '活用開始'],
    value: ['value', '活用', '活用期', '価値実感', '運用'],
    expansion: ['expansion', '拡大', '拡大期', 'growth', '成長'],
    renewal: ['renewal', '更新', '更新期'],
  },
  'usage.points.period': { month: ['month', 'monthly', '月', '月次'], week: ['week', 'weekly', '週', '週次'] },
  'opportunities.items.outcome': {
    open: ['open', '進行中', '商談中'],
    won: ['won', 'closed won', '受注', '成約'],
    lost: ['lost', 'closed lost', '失注'],
  },
  'support.tickets.severity': {
    low: ['low', '低'],
    medium: ['medium', 'normal', '中', '普通'],
    high: ['high', '高'],
    critical: ['critical', 'urgent', '緊急', '至急'],
  },
};

const plain = (text: string) =>
  text
    .normalize('NFKC')
    .toLocaleLowerCase('en')
    .replace(/[\s_\-・()]/g, '');

export interface CodeTable {
  table: Record<string, string>;
  /** Words of the source for which no code was found. */
  open: string[];
}

/** A table from the source's words (its choices, else its samples) to codes; words that nobody knows are named, not guessed. */
export function codeTable(field: SourceField, codes: CodeWords): CodeTable {
  const samples = filledSamples(field).filter((sample) => typeof sample === 'string');
  const words = [...new Set(field.choices ?? samples)].slice(0, 200);
  const byWord = new Map(
    Object.entries(codes).flatMap(([code, names]) => [code, ...names].map((name) => [plain(name), code] as const)),
  );
  const table: Record<string, string> = {};
  const open: string[] = [];
  for (const word of words) {
    const code = byWord.get(plain(word)) ?? byWord.get(plain(word.replace(/(?:プラン|コース|業|\s+plan)$/i, '')));
    if (code === undefined) open.push(word);
    else if (code !== word) table[word] = code;
  }
  return { table, open };
}
