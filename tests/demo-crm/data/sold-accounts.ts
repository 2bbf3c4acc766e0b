import type { AccountSeed, SalesSeed } from './account-seed';
import { makeId } from './salesforce-id';

const BLANK: Omit<AccountSeed, 'name'> = {
  language: 'ja',
  industry: 'Services',
  region: 'kanto',
  employees: 140,
  overdueInvoices: 0,
  pains: [],
  people: [{ name: '雛形 葉子', title: '総務部 課長', role: 'ops-head' }],
  usage: [],
  adoption: {},
  answers: [],
  interest: [],
  competitors: [],
  assets: [],
  opportunities: [],
  tickets: [],
  touches: [],
};

const YEAR = { startMonth: -4, months: 12, status: 'Activated' } as const;
const WORK = { code: 'work-standard', name: '見本ワーク Standard', price: 1_800 } as const;

/** 40 seats, 15 more from the third month, 5 fewer from the fourth, with an add-on and one that is over. */
const AMENDED: SalesSeed = {
  ...YEAR,
  noticeDays: 60,
  orders: [],
  subscriptions: [
    { ...WORK, quantity: 40 },
    { ...WORK, quantity: 15, fromMonth: 2 },
    { ...WORK, quantity: -5, fromMonth: 3 },
    { code: 'sso', name: 'シングルサインオン', quantity: 1, price: 12_000 },
    { code: 'sandbox', name: 'サンドボックス', quantity: 1, price: 5_000, terminatedInMonth: 1 },
    { code: 'onboarding-pro', name: '導入支援 Pro', quantity: 1, price: 25_000, kind: 'One-time' },
  ],
};

const SEEDS = {
  /** No plan on the account: CPQ alone tells it. */
  cpq: { ...BLANK, name: '雛形紙工株式会社', sales: [AMENDED] },
  /** Orders without CPQ. A draft says nothing. */
  order: {
    ...BLANK,
    name: 'Placeholder Paper Works',
    language: 'en',
    sales: [
      {
        ...YEAR,
        noticeDays: 30,
        subscriptions: [],
        orders: [
          { code: 'work-business', quantity: 70, total: 2_016_000 },
          { code: 'sign', quantity: 1, total: 240_000 },
          { code: 'insight', quantity: 1, total: 90_000, status: 'Draft' },
        ],
      },
    ],
  },
  /** Nothing but what stands in their house. */
  asset: {
    ...BLANK,
    name: '仮置倉庫株式会社',
    assets: [{ code: 'work', name: '見本ワーク Starter', quantity: 12, price: 129_600, boughtOn: -90, endsOn: 200 }],
  },
  /** The account's own fields say one thing, CPQ another. */
  both: {
    ...BLANK,
    name: 'Sample Lens Company',
    language: 'en',
    contract: {
      plan: 'Business',
      seats: 80,
      seatPrice: 2_400,
      billing: 'Yearly',
      termMonths: 24,
      startedOn: -300,
      renewsOn: 430,
      noticeDays: 90,
      addOns: [],
    },
    sales: [AMENDED],
  },
} satisfies Record<string, AccountSeed>;

const KEYS = Object.keys(SEEDS) as (keyof typeof SEEDS)[];

/** Accounts whose plan stands in contracts, orders and CPQ. Their ids lie behind all others, so that those stay as they are. */
export const soldAccounts = Object.fromEntries(
  KEYS.map((key, i) => [key, { accountId: makeId('001', 2_001 + i), seed: SEEDS[key] as AccountSeed }]),
) as Record<keyof typeof SEEDS, { accountId: string; seed: AccountSeed }>;
