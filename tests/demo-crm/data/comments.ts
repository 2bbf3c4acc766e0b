import type { Random } from './random';

const COMMENTS = {
  ja: {
    promoter: ['現場に定着しました。', '問い合わせの返事が早い。', '紙の申請がなくなった。', '他部署にも勧めています。'],
    passive: ['特に不満はありません。', '検索がもう少し速いと良い。', '必要な機能は足りています。'],
    detractor: ['設定が複雑で、担当者しか触れない。', '障害の説明が遅い。', '費用に見合う使い方ができていない。'],
  },
  en: {
    promoter: ['The team would not go back.', 'Support answers the same day.', 'Approvals are finally quick.'],
    passive: ['Does the job.', 'Fine, though search could be faster.', 'No strong feelings.'],
    detractor: ['Too hard to set up without help.', 'Nobody told us why it was down.', 'We pay for more than we use.'],
  },
} as const;

/** A comment that fits the score; about half of all people leave none. */
export function comment(random: Random, score: number, language: 'ja' | 'en'): string | undefined {
  if (random.chance(0.45)) return undefined;
  return random.pick(COMMENTS[language][score >= 9 ? 'promoter' : score >= 7 ? 'passive' : 'detractor']);
}
