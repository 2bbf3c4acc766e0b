import type { SignalValue } from '@/lib/domain/decision/fact-use';

/** The signals of an account as plain fields, named by signal and subject; undefined is unknown. */
export interface FlatAccount {
  daysSinceTouch: number | undefined;
  daysToLimitApiCalls: number | undefined;
  daysToLimitAutomations: number | undefined;
  daysToLimitSeats: number | undefined;
  daysToLimitStorage: number | undefined;
  employees: number | undefined;
  featureAdoptionAnalytics: number | undefined;
  featureAdoptionApprovalRouting: number | undefined;
  featureAdoptionWorkflow: number | undefined;
  periodsOverWarnApiCalls: number | undefined;
  periodsOverWarnAutomations: number | undefined;
  periodsOverWarnSeats: number | undefined;
  periodsOverWarnStorage: number | undefined;
  planRank: number | undefined;
  purchaseCount: number | undefined;
  recentInterestAnalytics: number | undefined;
  recentInterestApi: number | undefined;
  recentInterestApiPack: number | undefined;
  recentInterestApprovalRouting: number | undefined;
  recentInterestAuditLog: number | undefined;
  recentInterestAutomation1000: number | undefined;
  recentInterestGuestAccess: number | undefined;
  recentInterestInsight: number | undefined;
  recentInterestMinutes: number | undefined;
  recentInterestOnboardingPro: number | undefined;
  recentInterestPremiumSupport: number | undefined;
  recentInterestSandbox: number | undefined;
  recentInterestSign: number | undefined;
  recentInterestSso: number | undefined;
  recentInterestStorage100: number | undefined;
  recentInterestWorkBusiness: number | undefined;
  recentInterestWorkEnterprise: number | undefined;
  recentInterestWorkStandard: number | undefined;
  seatUtilisation: number | undefined;
  seats: number | undefined;
  tenure: number | undefined;
  usageTrendApiCalls: number | undefined;
  usageTrendAutomations: number | undefined;
  usageTrendSeats: number | undefined;
  usageTrendStorage: number | undefined;
  utilisationAutomations: number | undefined;
  utilisationStorage: number | undefined;
  industry: string | undefined;
  npsBand: string | undefined;
  plan: string | undefined;
  stage: string | undefined;
  growthSign: boolean | undefined;
  renewalWindow: boolean | undefined;
  statedProblem: boolean | undefined;
  competitors: readonly string[] | undefined;
  ownedAddOns: readonly string[] | undefined;
  whitespace: readonly string[] | undefined;
}

/** How each signal is read from a flat account. */
export const FIELDS: Readonly<Record<keyof FlatAccount, (account: FlatAccount) => SignalValue | undefined>> = {
  daysSinceTouch: (account) => account.daysSinceTouch,
  daysToLimitApiCalls: (account) => account.daysToLimitApiCalls,
  daysToLimitAutomations: (account) => account.daysToLimitAutomations,
  daysToLimitSeats: (account) => account.daysToLimitSeats,
  daysToLimitStorage: (account) => account.daysToLimitStorage,
  employees: (account) => account.employees,
  featureAdoptionAnalytics: (account) => account.featureAdoptionAnalytics,
  featureAdoptionApprovalRouting: (account) => account.featureAdoptionApprovalRouting,
  featureAdoptionWorkflow: (account) => account.featureAdoptionWorkflow,
  periodsOverWarnApiCalls: (account) => account.periodsOverWarnApiCalls,
  periodsOverWarnAutomations: (account) => account.periodsOverWarnAutomations,
  periodsOverWarnSeats: (account) => account.periodsOverWarnSeats,
  periodsOverWarnStorage: (account) => account.periodsOverWarnStorage,
  planRank: (account) => account.planRank,
  purchaseCount: (account) => account.purchaseCount,
  recentInterestAnalytics: (account) => account.recentInterestAnalytics,
  recentInterestApi: (account) => account.recentInterestApi,
  recentInterestApiPack: (account) => account.recentInterestApiPack,
  recentInterestApprovalRouting: (account) => account.recentInterestApprovalRouting,
  recentInterestAuditLog: (account) => account.recentInterestAuditLog,
  recentInterestAutomation1000: (account) => account.recentInterestAutomation1000,
  recentInterestGuestAccess: (account) => account.recentInterestGuestAccess,
  recentInterestInsight: (account) => account.recentInterestInsight,
  recentInterestMinutes: (account) => account.recentInterestMinutes,
  recentInterestOnboardingPro: (account) => account.recentInterestOnboardingPro,
  recentInterestPremiumSupport: (account) => account.recentInterestPremiumSupport,
  recentInterestSandbox: (account) => account.recentInterestSandbox,
  recentInterestSign: (account) => account.recentInterestSign,
  recentInterestSso: (account) => account.recentInterestSso,
  recentInterestStorage100: (account) => account.recentInterestStorage100,
  recentInterestWorkBusiness: (account) => account.recentInterestWorkBusiness,
  recentInterestWorkEnterprise: (account) => account.recentInterestWorkEnterprise,
  recentInterestWorkStandard: (account) => account.recentInterestWorkStandard,
  seatUtilisation: (account) => account.seatUtilisation,
  seats: (account) => account.seats,
  tenure: (account) => account.tenure,
  usageTrendApiCalls: (account) => account.usageTrendApiCalls,
  usageTrendAutomations: (account) => account.usageTrendAutomations,
  usageTrendSeats: (account) => account.usageTrendSeats,
  usageTrendStorage: (account) => account.usageTrendStorage,
  utilisationAutomations: (account) => account.utilisationAutomations,
  utilisationStorage: (account) => account.utilisationStorage,
  industry: (account) => account.industry,
  npsBand: (account) => account.npsBand,
  plan: (account) => account.plan,
  stage: (account) => account.stage,
  growthSign: (account) => account.growthSign,
  renewalWindow: (account) => account.renewalWindow,
  statedProblem: (account) => account.statedProblem,
  competitors: (account) => account.competitors as string[] | undefined,
  ownedAddOns: (account) => account.ownedAddOns as string[] | undefined,
  whitespace: (account) => account.whitespace as string[] | undefined,
};
