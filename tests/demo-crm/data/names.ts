import type { AccountSeed, PersonSeed } from './account-seed';
import type { Random } from './random';

const STEMS_JA = ['見本', 'サンプル', '架空', '例示', '仮名', 'ダミー', 'ひながた', '試作', '標本', '空想', 'まぼろし', 'みほん'];
const AREAS_JA = ['', '', '第一', '中央', '東部', '西部', '北', '南', '新'];
const STEMS_EN = [
  'Fictional',
  'Sample',
  'Example',
  'Placeholder',
  'Imaginary',
  'Specimen',
  'Mockup',
  'Notional',
  'Pretend',
  'Dummy',
];
const AREAS_EN = ['', '', 'North', 'East', 'West', 'South', 'Bay', 'Hill'];
const FORMS_EN = ['K.K.', 'Inc.', 'G.K.', 'Ltd.'];

type Industry = NonNullable<AccountSeed['industry']>;

const TRADES: Record<Industry, { ja: readonly string[]; en: readonly string[] }> = {
  Manufacturing: { ja: ['精機', '製作所', '化学工業', '電子'], en: ['Machining', 'Works', 'Components'] },
  Retail: { ja: ['商店', '百貨', 'ストア'], en: ['Stores', 'Retail', 'Market'] },
  IT: { ja: ['システムズ', 'ソフト', 'データ'], en: ['Software', 'Systems', 'Data'] },
  Finance: { ja: ['リース', '信用', '保険サービス'], en: ['Leasing', 'Capital', 'Insurance'] },
  Construction: { ja: ['建設', '工務店', '設備'], en: ['Builders', 'Construction'] },
  Healthcare: { ja: ['医療器', 'ケアサービス', '薬品'], en: ['Care', 'Medical', 'Pharma'] },
  Logistics: { ja: ['物流', '運輸', '倉庫'], en: ['Freight', 'Logistics', 'Warehousing'] },
  Education: { ja: ['学園', '教育サービス', '出版'], en: ['Academy', 'Learning'] },
  Services: { ja: ['人材サービス', '企画', '総研'], en: ['Consulting', 'Staffing', 'Design'] },
  'Real Estate': { ja: ['不動産', 'ハウジング', '地所管理'], en: ['Estates', 'Homes'] },
  Food: { ja: ['食品', '製菓', '水産'], en: ['Foods', 'Bakery'] },
  Public: { ja: ['市環境公社', '広域事務組合', '町振興財団'], en: ['City Foundation', 'Public Works'] },
};

/** A company name that can be nobody's; `taken` keeps it the only one. */
export function companyName(random: Random, industry: Industry, language: 'ja' | 'en', taken: Set<string>): string {
  for (;;) {
    const trade = random.pick(TRADES[industry][language]);
    let name: string;
    if (language === 'en') {
      name = [random.pick(STEMS_EN), random.pick(AREAS_EN), trade, random.pick(FORMS_EN)].filter(Boolean).join(' ');
    } else {
      const core = random.pick(STEMS_JA) + random.pick(AREAS_JA) + trade;
      const form = random.next();
      name = industry === 'Public' ? core : form < 0.55 ? `${core}株式会社` : form < 0.9 ? `株式会社${core}` : `合同会社${core}`;
    }
    if (taken.has(name)) continue;
    taken.add(name);
    return name;
  }
}

const FAMILY_JA = ['見本', '仮名', '例示', '架空', '雛形', '試作', '標本', '空想', '見立'];
const GIVEN_JA = ['花子', '太郎', '一郎', '桜', '陽子', '健', '直美', '翔', '千尋', '誠', '葵', '大輔'];
const FAMILY_EN = ['Sample', 'Example', 'Placeholder', 'Specimen', 'Mockup', 'Notional'];
const GIVEN_EN = ['Jane', 'Ken', 'Mari', 'Alex', 'Rin', 'Noa', 'Sam', 'Kei'];

const POSTS: readonly (readonly [role: string, ja: string, en: string])[] = [
  ['it-head', '情報システム部 部長', 'Head of IT'],
  ['user-lead', '業務推進 主任', 'Team Lead'],
  ['ops-head', '業務部 部長', 'Head of Operations'],
  ['executive', '取締役', 'Director'],
  ['procurement', '購買課 課長', 'Procurement'],
  ['finance-head', '経理部 部長', 'Head of Finance'],
  ['sales-head', '営業部 部長', 'Head of Sales'],
  ['hr-head', '人事部 部長', 'Head of HR'],
  ['it-staff', '情報システム 担当', 'Systems Engineer'],
];

/** `count` people of an account, each in another post. */
export function people(random: Random, count: number, language: 'ja' | 'en'): PersonSeed[] {
  const first = random.int(0, POSTS.length - 1);
  return Array.from({ length: count }, (_, i) => {
    const post = POSTS[(first + i) % POSTS.length] ?? ['user-lead', '担当', 'Staff'];
    const name =
      language === 'ja'
        ? `${random.pick(FAMILY_JA)} ${random.pick(GIVEN_JA)}`
        : `${random.pick(GIVEN_EN)} ${random.pick(FAMILY_EN)}`;
    return { name, role: post[0], title: language === 'ja' ? post[1] : post[2], optedOut: random.chance(0.06) };
  });
}
