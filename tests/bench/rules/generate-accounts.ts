import { uniformFloat64 } from 'pure-rand/distribution/uniformFloat64';
import { xoroshiro128plus } from 'pure-rand/generator/xoroshiro128plus';
import type { FlatAccount } from './flat-account';

const PLANS = ['work-starter', 'work-standard', 'work-business', 'work-enterprise'];
const STAGES = ['onboarding', 'adoption', 'value', 'expansion', 'renewal'];
const BANDS = ['promoter', 'passive', 'detractor'];
const INDUSTRIES = [
  'manufacturing',
  'retail',
  'it',
  'finance',
  'construction',
  'healthcare',
  'services',
  'real-estate',
  'public',
];
const PRODUCTS = ['sign', 'minutes', 'insight'];
const ADD_ONS = ['storage-100', 'premium-support', 'onboarding-pro', 'audit-log', 'sso', 'sandbox'];

/** One fact in ten is unknown. */
const UNKNOWN_SHARE = 0.1;

/** Accounts with the spread of a real book: a few plans, seldom an interest, a tenth of the facts unknown. The same seed gives the same. */
export function generateAccounts(count: number, seed: number): FlatAccount[] {
  const chance = xoroshiro128plus(seed);
  const share = () => uniformFloat64(chance);
  const upTo = (limit: number) => Math.floor(share() * (limit + 1));
  const seldom = () => (share() < 0.85 ? 0 : 1 + upTo(2));
  const one = (codes: readonly string[]) => codes[Math.floor(share() * codes.length)] ?? '';
  const some = (codes: readonly string[]) => codes.filter(() => share() < 0.4);
  const known = <T>(value: T): T | undefined => (share() < UNKNOWN_SHARE ? undefined : value);
  return Array.from({ length: count }, () => ({
    daysSinceTouch: known(upTo(200)),
    daysToLimitApiCalls: known(upTo(400)),
    daysToLimitAutomations: known(upTo(400)),
    daysToLimitSeats: known(upTo(400)),
    daysToLimitStorage: known(upTo(400)),
    employees: known(upTo(600)),
    featureAdoptionAnalytics: known(share() * 1.2),
    featureAdoptionApprovalRouting: known(share() * 1.2),
    featureAdoptionWorkflow: known(share() * 1.2),
    periodsOverWarnApiCalls: known(upTo(5)),
    periodsOverWarnAutomations: known(upTo(5)),
    periodsOverWarnSeats: known(upTo(5)),
    periodsOverWarnStorage: known(upTo(5)),
    planRank: known(1 + upTo(3)),
    purchaseCount: known(upTo(5)),
    recentInterestAnalytics: known(seldom()),
    recentInterestApi: known(seldom()),
    recentInterestApiPack: known(seldom()),
    recentInterestApprovalRouting: known(seldom()),
    recentInterestAuditLog: known(seldom()),
    recentInterestAutomation1000: known(seldom()),
    recentInterestGuestAccess: known(seldom()),
    recentInterestInsight: known(seldom()),
    recentInterestMinutes: known(seldom()),
    recentInterestOnboardingPro: known(seldom()),
    recentInterestPremiumSupport: known(seldom()),
    recentInterestSandbox: known(seldom()),
    recentInterestSign: known(seldom()),
    recentInterestSso: known(seldom()),
    recentInterestStorage100: known(seldom()),
    recentInterestWorkBusiness: known(seldom()),
    recentInterestWorkEnterprise: known(seldom()),
    recentInterestWorkStandard: known(seldom()),
    seatUtilisation: known(share() * 1.2),
    seats: known(upTo(420)),
    tenure: known(upTo(1500)),
    usageTrendApiCalls: known(share() - 0.3),
    usageTrendAutomations: known(share() - 0.3),
    usageTrendSeats: known(share() - 0.3),
    usageTrendStorage: known(share() - 0.3),
    utilisationAutomations: known(share() * 1.2),
    utilisationStorage: known(share() * 1.2),
    industry: known(one(INDUSTRIES)),
    npsBand: known(one(BANDS)),
    plan: known(one(PLANS)),
    stage: known(one(STAGES)),
    growthSign: known(share() < 0.3),
    renewalWindow: known(share() < 0.3),
    statedProblem: known(share() < 0.3),
    competitors: known(some(PRODUCTS)),
    ownedAddOns: known(some(ADD_ONS)),
    whitespace: known(some(PRODUCTS)),
  }));
}
