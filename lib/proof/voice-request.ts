import type { IsoDate } from '@/lib/domain/calendar';
import type { Language } from '@/lib/domain/language';

export interface VoiceRequestFacts {
  /** As the customer is to be addressed; missing: left open. */
  company: string | undefined;
  person: string | undefined;
  product: string;
  /** The last day on which the comment may be used. */
  expiresOn: IsoDate;
}

const ja = ({ company, person, product, expiresOn }: VoiceRequestFacts): string =>
  `${company ?? '（貴社名）'}
${person ?? 'ご担当者'} 様

${product}をお使いいただき、ありがとうございます。
同じ課題をお持ちのお客様の参考になるよう、ご感想を2〜3文でお聞かせいただけないでしょうか。
ご協力は任意です。お断りになっても、ご契約やサポートには影響いたしません。

── ご利用についての同意書 ──
ご感想：
お名前：　　　　　　　　　　　お役職：
利用の範囲（一つお選びください）
　□ 弊社内のみ　□ 個別のお客様へのご紹介まで　□ 公開（Webサイト・資料など）
掲載してよいもの
　□ 貴社名・お名前　□ ロゴ　□ お言葉そのまま（しない場合は要旨のみ）
有効期限：${expiresOn}
取り消し：いつでも、このご連絡への返信で取り消せます。お申し出の後は使用いたしません。
ご同意日：　　　年　　月　　日`;

const en = ({ company, person, product, expiresOn }: VoiceRequestFacts): string =>
  `${person ?? '(name)'}, ${company ?? '(company)'}

Thank you for using ${product}.
Would you tell us in two or three sentences how it has worked for you, so that others with the same question can learn from it?
This is entirely up to you: saying no changes nothing about your contract or support.

-- Consent --
Your words:
Name:                         Role:
How far may they go? (choose one)
  [ ] inside our company only   [ ] shared with single customers   [ ] published (site, documents)
What may be shown?
  [ ] company and name   [ ] logo   [ ] your very words (otherwise only what they say)
Valid until: ${expiresOn}
To withdraw: reply to this message at any time; we stop using them from then on.
Date of consent:`;

/** The request for a comment with its consent form, in the customer's language (S14). Nothing of ours beyond the product's name is in it. */
export const voiceRequestText = (facts: VoiceRequestFacts, language: Language): string => ({ ja, en })[language](facts);
