import type { INDUSTRIES, REGIONS } from '../schema/account';

/** Days are counted from today: −30 was a month ago, 60 is two months ahead. */
export type Days = number;

export interface PersonSeed {
  name: string;
  title: string;
  /** One of the playbook's role codes. */
  role: string;
  optedOut?: boolean;
}

/** One meter, oldest period first; the last number is the current period. */
export interface MeterSeed {
  metric: 'seats' | 'storage' | 'automations' | 'api-calls' | 'envelopes' | 'minutes';
  period: 'Month' | 'Week';
  used: readonly number[];
  /** Null: unlimited. */
  included: number | null;
}

export interface ContractSeed {
  plan: 'Starter' | 'Standard' | 'Business' | 'Enterprise';
  seats: number;
  /** Yen a seat and month. */
  seatPrice: number;
  billing: 'Monthly' | 'Yearly';
  termMonths: number;
  startedOn: Days;
  renewsOn: Days;
  noticeDays: number;
  addOns: readonly string[];
}

/** People are named by their place in `people`. */
export interface AnswerSeed {
  score: number;
  on: Days;
  person: number;
  comment?: string;
}

export interface AssetSeed {
  /** The playbook's code, or null for what a competitor supplied. */
  code: string | null;
  name: string;
  quantity: number;
  price: number;
  boughtOn: Days;
  endsOn?: Days;
  retired?: boolean;
}

export interface OpportunitySeed {
  name: string;
  stage: string;
  amount: number;
  closesOn: Days;
  outcome: 'open' | 'won' | 'lost';
  lossReason?: string;
}

export interface TicketSeed {
  subject: string;
  priority: 'Low' | 'Medium' | 'High' | 'Critical';
  openedOn: Days;
  closed?: boolean;
}

export interface TouchSeed {
  subject: string;
  on: Days;
  by: 'Call' | 'Email' | 'Event' | 'Task';
  person?: number;
}

export interface CompetitorSeed {
  name: string;
  insteadOf: 'work' | 'sign' | 'minutes' | 'insight';
  endsOn?: Days;
  note?: string;
}

export interface InterestSeed {
  kind: 'viewed-plan' | 'viewed-feature' | 'asked' | 'headcount-growth' | 'new-department' | 'stated-problem';
  subject?: string;
  on: Days;
}

/** A product under a contract. Months are counted from the contract's first day. */
export interface SubscriptionSeed {
  code: string;
  name: string;
  /** An amendment is the difference, which may be negative. */
  quantity: number;
  /** Yen a unit and month. */
  price: number;
  fromMonth?: number;
  toMonth?: number;
  terminatedInMonth?: number;
  kind?: 'Renewable' | 'One-time';
}

export interface OrderSeed {
  code: string;
  quantity: number;
  /** Yen for all of it. */
  total: number;
  status?: 'Draft' | 'Activated';
}

/** What was agreed and ordered: a contract from the first of a month, what is subscribed to under it, and orders on its first day. */
export interface SalesSeed {
  /** Months from this one: −4 is four months ago. */
  startMonth: number;
  months: number;
  status: 'Draft' | 'Activated';
  noticeDays?: 15 | 30 | 45 | 60 | 90 | 120;
  subscriptions: readonly SubscriptionSeed[];
  orders: readonly OrderSeed[];
}

/** Everything the CRM holds about one account, as a person would write it down. What is left out, nobody ever entered. */
export interface AccountSeed {
  name: string;
  language: 'ja' | 'en';
  industry?: (typeof INDUSTRIES)[number];
  region?: (typeof REGIONS)[number];
  employees?: number;
  annualRevenue?: number;
  departments?: number;
  customerSince?: Days;
  groupId?: string;
  stage?: 'Onboarding' | 'Adoption' | 'Value' | 'Expansion' | 'Renewal';
  contract?: ContractSeed;
  sales?: readonly SalesSeed[];
  overdueInvoices?: number;
  pains?: readonly string[];
  people: readonly PersonSeed[];
  usage: readonly MeterSeed[];
  /** Percent of seats that used a feature in the last 30 days. */
  adoption: Readonly<Record<string, number>>;
  answers: readonly AnswerSeed[];
  interest: readonly InterestSeed[];
  competitors: readonly CompetitorSeed[];
  assets: readonly AssetSeed[];
  opportunities: readonly OpportunitySeed[];
  tickets: readonly TicketSeed[];
  touches: readonly TouchSeed[];
}
