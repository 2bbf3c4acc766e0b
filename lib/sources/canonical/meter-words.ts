import type { FieldWords } from './field-words';

/** A meter of the playbook and how people name it. */
export interface MeterWords {
  id: string;
  ja: readonly string[];
  en: readonly string[];
}

/** Meters that most products have. A playbook's own are handed in beside them. */
export const METERS: readonly MeterWords[] = [
  {
    id: 'seats',
    ja: ['席', 'ライセンス', 'ID', 'アカウント', 'シート', 'ユーザー'],
    en: ['seat', 'seats', 'license', 'licenses', 'licence', 'user licenses'],
  },
  { id: 'storage', ja: ['ストレージ', '容量', 'ディスク', 'データ容量'], en: ['storage', 'disk', 'storage gb', 'disk space'] },
  {
    id: 'automations',
    ja: ['自動化', 'オートメーション', '自動処理', 'ワークフロー'],
    en: ['automation', 'automations', 'automation runs', 'workflow runs'],
  },
  {
    id: 'api-calls',
    ja: ['API', 'APIコール', 'APIリクエスト', 'API呼び出し'],
    en: ['api', 'api calls', 'api requests', 'api call'],
  },
  { id: 'envelopes', ja: ['電子署名', '署名依頼', '封筒', '送信文書'], en: ['envelope', 'envelopes', 'signature requests'] },
  {
    id: 'minutes',
    ja: ['議事録', '文字起こし', '録音', '文字起こし時間'],
    en: ['minutes', 'transcription minutes', 'recording minutes'],
  },
];

const USED = {
  ja: [
    '利用{}数',
    '使用{}数',
    '{}利用数',
    '{}使用数',
    '{}使用量',
    '{}利用量',
    '利用中{}数',
    '稼働{}数',
    '{}実行数',
    '{}実績',
    '有効{}数',
    '割当{}数',
  ],
  en: [
    '{} used',
    'used {}',
    '{} usage',
    '{} in use',
    'active {}',
    '{} consumed',
    'assigned {}',
    'current {} usage',
    '{} this month',
  ],
};
const INCLUDED = {
  ja: ['{}上限', '{}上限数', '{}枠', '契約{}', '契約{}量', '{}契約量', '利用可能{}', '{}上限量', '{}プラン上限'],
  en: ['{} included', 'included {}', '{} limit', '{} quota', '{} allowance', 'max {}', '{} cap', '{} capacity'],
};
const SHARE = {
  ja: ['{}利用率', '{}使用率', '{}稼働率', '{}消化率'],
  en: [
    '{} utilization',
    '{} utilisation',
    '{} usage rate',
    '{} usage percent',
    '{} usage ratio',
    '{} adoption rate',
    'percent {} used',
    '{} utilization rate',
  ],
};

function filled(patterns: { ja: readonly string[]; en: readonly string[] }, { ja, en }: MeterWords) {
  return {
    ja: ja.flatMap((word) => patterns.ja.map((pattern) => pattern.replace('{}', word))),
    en: en.flatMap((word) => patterns.en.map((pattern) => pattern.replace('{}', word))),
  };
}

/** A rate of which nobody says what of is one of the seats: the meter that every contract has. */
const PLAIN_SHARE = {
  ja: ['利用率', '稼働率', '使用率', 'アクティブ率', '利用割合'],
  en: ['utilization', 'utilisation', 'usage rate', 'utilization rate', 'utilisation rate', 'active rate', 'usage percent'],
};

let usual: FieldWords[] | undefined;

/** The names of each meter's three fields. What is included of seats are the seats bought, which have a field of their own. */
export function meterWords(more: readonly MeterWords[] = []): readonly FieldWords[] {
  if (more.length > 0) return namesOf(more);
  usual ??= namesOf([]);
  return usual;
}

function namesOf(more: readonly MeterWords[]): FieldWords[] {
  const meters = [...METERS.filter(({ id }) => !more.some((meter) => meter.id === id)), ...more];
  return meters.flatMap((meter) => {
    const { id } = meter;
    const share = filled(SHARE, meter);
    const plain = id === 'seats' ? PLAIN_SHARE : { ja: [], en: [] };
    return [
      {
        id: `usage.${id}.used`,
        ...filled(USED, meter),
        not: ['率', 'rate', 'percent', 'ratio', '上限', 'limit', '単価', 'price'],
      },
      ...(id === 'seats' ? [] : [{ id: `usage.${id}.included`, ...filled(INCLUDED, meter), not: ['率', '単価', 'price'] }]),
      { id: `usage.${id}.share`, ja: [...plain.ja, ...share.ja], en: [...plain.en, ...share.en] },
    ];
  });
}
