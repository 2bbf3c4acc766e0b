/** Customers of the fictional vendor. Every name, person, street and address is made up. */
export interface SampleParty {
  name: string;
  /** Told apart at sight from the record's id, which the address carries. */
  code: string;
  city: string;
  street: string;
  postalCode: string;
  /** Domain for mail and web page; reserved, so that it can belong to nobody. */
  domain: string;
  phone: string;
  category: string;
}

const japanese = [
  '見本精密工業株式会社',
  'サンプル商事株式会社',
  '株式会社例示物流',
  '架空食品株式会社',
  '試作電機株式会社',
  '有限会社ひながた印刷',
  '株式会社みほん薬局',
  '仮名建設株式会社',
  '見本クリニック',
  'サンプル信用組合',
  '例示学園',
  '株式会社架空不動産',
  '試作システムズ株式会社',
  'ひながた運輸株式会社',
  '見本百貨店株式会社',
  'サンプル市役所',
  '例示化学株式会社',
  '架空旅行株式会社',
  '試作農園合同会社',
  'ひながた法律事務所',
  '見本製紙株式会社',
  'サンプル水産株式会社',
  '例示警備株式会社',
  '架空出版株式会社',
];

const english = [
  'Example Foods Ltd.',
  'Sample Freight GmbH',
  'Placeholder Bank plc',
  'Fictional Clinics Inc.',
  'Specimen Robotics K.K.',
  'Mockup Studios Ltd.',
  'Template Insurance AG',
  "Nobody's Bakery & Sons",
  'Model Estate Partners',
  'Imaginary Airlines Ltd.',
  'Demo Textiles S.A.',
  'Standin Software Inc.',
  'Exemplar Schools Trust',
  'Dummy Hardware Stores',
  'Facsimile Energy Oy',
  'Pattern Logistics B.V.',
  'Prototype Pharma Ltd.',
  'Makebelieve Toys Inc.',
  'Notional Consulting LLP',
  'Sketch Architects Ltd.',
  'Trial Telecom S.p.A.',
  'Proof Publishing House',
];

/** People are parties too, under the same model and the same addresses as companies. */
const people = ['見本 花子', '例示 太郎', 'Jane Placeholder', 'John Sample'];

const cities = [
  ['架空市', '見本町1-2-3', '000-0001'],
  ['例示区', '試作通り4-5', '000-0002'],
  ['Sampleton', '6 Example Street', '00003'],
  ['Musterstadt', 'Beispielweg 7', '00004'],
] as const;

/** How the vendor files its customers: the party form shows these. */
const categories = ['Manufacturing', 'Retail', 'Services', 'Public'] as const;

const partyOf = (name: string, index: number, category: string): SampleParty => {
  const [city, street, postalCode] = cities[(index % 2) + (/^[ -~]/.test(name) ? 2 : 0)] ?? cities[0];
  const number = String(index + 1).padStart(2, '0');
  return {
    name,
    code: `C-${1001 + 7 * index}`,
    city,
    street,
    postalCode,
    domain: `customer-${number}.example`,
    phone: `+81 3 0000 00${number}`,
    category,
  };
};

/** Companies first, Japanese and English in turn; then people. */
export const sampleCompanies: readonly SampleParty[] = japanese
  .flatMap((name, index) => [name, english[index]].filter((one) => one !== undefined))
  .map((name, index) => partyOf(name, index, categories[index % categories.length] ?? 'Services'));

export const samplePeople: readonly SampleParty[] = people.map((name, index) =>
  partyOf(name, sampleCompanies.length + index, 'Person'),
);

/** What the vendor sells: prices in yen, a month or a piece. */
export const sampleProducts = [
  { code: 'work-starter', name: '見本ワーク Starter', price: 900 },
  { code: 'work-standard', name: '見本ワーク Standard', price: 1_800 },
  { code: 'work-business', name: '見本ワーク Business', price: 2_700 },
  { code: 'work-enterprise', name: '見本ワーク Enterprise', price: 3_600 },
  { code: 'sign-basic', name: '見本サイン', price: 12_000 },
  { code: 'minutes-team', name: '見本AI議事録', price: 15_000 },
  { code: 'storage-100', name: 'ストレージ 100 GB', price: 5_000 },
  { code: 'onboarding-pro', name: '導入支援 Pro', price: 300_000 },
  { code: 'training-day', name: 'Training day', price: 120_000 },
] as const;

export type ProductCode = (typeof sampleProducts)[number]['code'];
