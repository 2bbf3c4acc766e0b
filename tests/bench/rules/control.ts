import type { FlatAccount } from './flat-account';

// The rules of `rules.json` as a programmer would write them for this one purpose: no tree, no slots, no names looked up. Unknown is
// kept apart in the simplest honest way: 0 fails, 1 is unknown, 2 passes; "all" is the least and "any" the greatest.

const least = Math.min;
const most = Math.max;
const said = (holds: boolean) => (holds ? 2 : 0);

const atLeast = (value: number | undefined, limit: number) => (value === undefined ? 1 : said(value >= limit));
const atMost = (value: number | undefined, limit: number) => (value === undefined ? 1 : said(value <= limit));
const below = (value: number | undefined, limit: number) => (value === undefined ? 1 : said(value < limit));
const is = (value: string | undefined, code: string) => (value === undefined ? 1 : said(value === code));
const oneOf = (value: string | undefined, codes: readonly string[]) => (value === undefined ? 1 : said(codes.includes(value)));
const has = (values: readonly string[] | undefined, code: string) => (values === undefined ? 1 : said(values.includes(code)));
const hasNot = (values: readonly string[] | undefined, code: string) => (values === undefined ? 1 : said(!values.includes(code)));
const yes = (value: boolean | undefined) => (value === undefined ? 1 : said(value));
const no = (value: boolean | undefined) => (value === undefined ? 1 : said(!value));

const SETTLED = ['adoption', 'value', 'expansion', 'renewal'];
const GROWN = ['value', 'expansion', 'renewal'];
const ANY_PLAN = ['work-starter', 'work-standard', 'work-business', 'work-enterprise'];
const BELOW_TOP = ['work-starter', 'work-standard', 'work-business'];
const MIDDLE = ['work-standard', 'work-business'];
const ABOVE_FIRST = ['work-standard', 'work-business', 'work-enterprise'];
const AUDITED = ['finance', 'healthcare', 'public'];
const SIGNING = ['real-estate', 'construction', 'services'];
const MEETING = ['it', 'services', 'public', 'education'];

/** One predicate per rule, in the order of `rules.json`. */
export const CONTROL: readonly ((a: FlatAccount) => number)[] = [
  (a) => {
    const may = is(a.plan, 'work-starter');
    if (may === 0) return 0;
    const need = most(
      least(atLeast(a.periodsOverWarnSeats, 3), atLeast(a.seatUtilisation, 0.8)),
      atMost(a.daysToLimitSeats, 45),
      atLeast(a.recentInterestWorkStandard, 1),
      atLeast(a.recentInterestApi, 1),
      atLeast(a.recentInterestGuestAccess, 1),
      least(yes(a.renewalWindow), atLeast(a.seatUtilisation, 0.75)),
    );
    if (need === 0) return 0;
    return least(may, need, least(atLeast(a.usageTrendSeats, -0.1), oneOf(a.stage, SETTLED)));
  },
  (a) => {
    const may = is(a.plan, 'work-standard');
    if (may === 0) return 0;
    const need = most(
      least(atLeast(a.periodsOverWarnSeats, 3), yes(a.growthSign)),
      least(atLeast(a.seats, 70), atLeast(a.seatUtilisation, 0.8)),
      atLeast(a.recentInterestWorkBusiness, 2),
      atLeast(a.recentInterestApprovalRouting, 1),
      atLeast(a.recentInterestAnalytics, 1),
      least(yes(a.renewalWindow), atLeast(a.periodsOverWarnSeats, 3)),
    );
    if (need === 0) return 0;
    return least(may, need, least(atLeast(a.usageTrendSeats, -0.1), oneOf(a.stage, SETTLED)));
  },
  (a) => {
    const may = is(a.plan, 'work-standard');
    if (may === 0) return 0;
    const need = least(
      most(atLeast(a.periodsOverWarnAutomations, 3), atMost(a.daysToLimitAutomations, 45)),
      most(yes(a.growthSign), atLeast(a.utilisationAutomations, 0.95), atLeast(a.recentInterestWorkBusiness, 1)),
    );
    if (need === 0) return 0;
    return least(may, need, least(atLeast(a.usageTrendAutomations, -0.1), oneOf(a.stage, SETTLED)));
  },
  (a) => {
    const may = is(a.plan, 'work-business');
    if (may === 0) return 0;
    const need = most(
      least(atLeast(a.seats, 350), atLeast(a.seatUtilisation, 0.8)),
      atLeast(a.recentInterestWorkEnterprise, 1),
      least(atLeast(a.recentInterestAuditLog, 1), atLeast(a.recentInterestSso, 1)),
      least(yes(a.renewalWindow), atLeast(a.seats, 200), atLeast(a.periodsOverWarnSeats, 3)),
    );
    if (need === 0) return 0;
    return least(may, need, least(atLeast(a.usageTrendSeats, -0.1), oneOf(a.stage, GROWN)));
  },
  (a) => {
    const may = oneOf(a.plan, ANY_PLAN);
    if (may === 0) return 0;
    const need = most(
      least(atLeast(a.periodsOverWarnSeats, 3), atLeast(a.seatUtilisation, 0.8)),
      atMost(a.daysToLimitSeats, 45),
      least(yes(a.growthSign), atLeast(a.seatUtilisation, 0.9)),
    );
    if (need === 0) return 0;
    return least(may, need, least(atLeast(a.usageTrendSeats, -0.1), oneOf(a.stage, SETTLED)));
  },
  (a) => {
    const may = oneOf(a.plan, BELOW_TOP);
    if (may === 0) return 0;
    const need = most(
      atLeast(a.periodsOverWarnStorage, 3),
      atMost(a.daysToLimitStorage, 45),
      atLeast(a.recentInterestStorage100, 1),
    );
    if (need === 0) return 0;
    return least(
      may,
      need,
      least(atLeast(a.usageTrendStorage, -0.1), oneOf(a.stage, SETTLED), atMost(a.utilisationStorage, 1.5)),
    );
  },
  (a) => {
    const may = oneOf(a.plan, BELOW_TOP);
    if (may === 0) return 0;
    const need = most(
      atLeast(a.periodsOverWarnAutomations, 3),
      atMost(a.daysToLimitAutomations, 45),
      atLeast(a.recentInterestAutomation1000, 1),
    );
    if (need === 0) return 0;
    return least(
      may,
      need,
      least(atLeast(a.usageTrendAutomations, -0.1), oneOf(a.stage, SETTLED), atMost(a.utilisationAutomations, 1.2)),
    );
  },
  (a) => {
    const may = oneOf(a.plan, MIDDLE);
    if (may === 0) return 0;
    const need = least(
      most(atLeast(a.recentInterestApi, 1), atLeast(a.recentInterestApiPack, 1)),
      most(atLeast(a.periodsOverWarnApiCalls, 3), atMost(a.daysToLimitApiCalls, 45), atLeast(a.recentInterestApiPack, 1)),
    );
    if (need === 0) return 0;
    return least(may, need, least(atLeast(a.usageTrendApiCalls, -0.1), oneOf(a.stage, SETTLED)));
  },
  (a) => {
    const may = least(oneOf(a.plan, ABOVE_FIRST), hasNot(a.ownedAddOns, 'premium-support'));
    if (may === 0) return 0;
    const need = most(
      atLeast(a.recentInterestPremiumSupport, 1),
      least(yes(a.statedProblem), atLeast(a.seats, 80), atLeast(a.tenure, 180)),
    );
    if (need === 0) return 0;
    return least(may, need, least(oneOf(a.stage, GROWN), atLeast(a.seatUtilisation, 0.6)));
  },
  (a) => {
    const may = hasNot(a.ownedAddOns, 'onboarding-pro');
    if (may === 0) return 0;
    const need = most(
      atLeast(a.recentInterestOnboardingPro, 1),
      least(yes(a.growthSign), atLeast(a.planRank, 2), below(a.seatUtilisation, 0.8)),
    );
    if (need === 0) return 0;
    return least(may, need, least(oneOf(a.stage, SETTLED), atLeast(a.usageTrendSeats, -0.1)));
  },
  (a) => {
    const may = least(oneOf(a.plan, MIDDLE), hasNot(a.ownedAddOns, 'audit-log'));
    if (may === 0) return 0;
    const need = most(
      atLeast(a.recentInterestAuditLog, 1),
      least(oneOf(a.industry, AUDITED), yes(a.renewalWindow), atLeast(a.seats, 50)),
    );
    if (need === 0) return 0;
    return least(may, need, least(oneOf(a.stage, SETTLED), atLeast(a.seatUtilisation, 0.5)));
  },
  (a) => {
    const may = least(oneOf(a.plan, MIDDLE), hasNot(a.ownedAddOns, 'sso'));
    if (may === 0) return 0;
    const need = most(atLeast(a.recentInterestSso, 1), least(yes(a.growthSign), atLeast(a.seats, 100)));
    if (need === 0) return 0;
    return least(may, need, least(oneOf(a.stage, SETTLED), atLeast(a.seatUtilisation, 0.5)));
  },
  (a) => {
    const may = least(is(a.plan, 'work-business'), hasNot(a.ownedAddOns, 'sandbox'));
    if (may === 0) return 0;
    const need = most(atLeast(a.recentInterestSandbox, 1), atLeast(a.recentInterestApi, 2));
    if (need === 0) return 0;
    return least(may, need, oneOf(a.stage, GROWN));
  },
  (a) => {
    const may = has(a.whitespace, 'sign');
    if (may === 0) return 0;
    const need = most(
      atLeast(a.recentInterestSign, 1),
      least(atLeast(a.featureAdoptionApprovalRouting, 0.5), most(yes(a.statedProblem), yes(a.growthSign), yes(a.renewalWindow))),
      least(
        oneOf(a.industry, SIGNING),
        atLeast(a.featureAdoptionWorkflow, 0.5),
        most(yes(a.statedProblem), yes(a.growthSign), yes(a.renewalWindow)),
      ),
      has(a.competitors, 'sign'),
    );
    if (need === 0) return 0;
    return least(may, need, least(oneOf(a.stage, GROWN), atLeast(a.seatUtilisation, 0.6)));
  },
  (a) => {
    const may = has(a.whitespace, 'minutes');
    if (may === 0) return 0;
    const need = most(
      atLeast(a.recentInterestMinutes, 2),
      least(
        oneOf(a.industry, MEETING),
        atLeast(a.employees, 100),
        most(yes(a.statedProblem), yes(a.growthSign), yes(a.renewalWindow)),
      ),
      has(a.competitors, 'minutes'),
    );
    if (need === 0) return 0;
    return least(may, need, least(oneOf(a.stage, GROWN), atLeast(a.seatUtilisation, 0.6)));
  },
  (a) => {
    const may = least(has(a.whitespace, 'insight'), atLeast(a.planRank, 2));
    if (may === 0) return 0;
    const need = most(
      atLeast(a.recentInterestInsight, 1),
      least(
        atLeast(a.featureAdoptionAnalytics, 0.4),
        atLeast(a.employees, 200),
        most(yes(a.statedProblem), yes(a.growthSign), yes(a.renewalWindow)),
      ),
      has(a.competitors, 'insight'),
    );
    if (need === 0) return 0;
    return least(may, need, least(oneOf(a.stage, GROWN), atLeast(a.seatUtilisation, 0.7)));
  },
  (a) => {
    const may = least(is(a.plan, 'work-business'), atLeast(a.seats, 40), atMost(a.seats, 58));
    if (may === 0) return 0;
    const need = most(
      atLeast(a.periodsOverWarnSeats, 2),
      yes(a.growthSign),
      least(yes(a.renewalWindow), atLeast(a.seatUtilisation, 0.8)),
    );
    if (need === 0) return 0;
    return least(may, need, least(atLeast(a.seatUtilisation, 0.75), oneOf(a.stage, SETTLED)));
  },
  (a) => {
    const may = is(a.plan, 'work-standard');
    if (may === 0) return 0;
    const need = most(
      atLeast(a.recentInterestWorkBusiness, 1),
      atLeast(a.recentInterestApprovalRouting, 1),
      atLeast(a.recentInterestAnalytics, 1),
    );
    if (need === 0) return 0;
    return least(may, need, least(oneOf(a.stage, SETTLED), atLeast(a.seatUtilisation, 0.5), atLeast(a.usageTrendSeats, -0.1)));
  },
  (a) => {
    const may = is(a.plan, 'work-standard');
    if (may === 0) return 0;
    const need = most(
      atLeast(a.periodsOverWarnSeats, 2),
      atLeast(a.recentInterestWorkBusiness, 1),
      least(yes(a.renewalWindow), atLeast(a.seatUtilisation, 0.7)),
    );
    if (need === 0) return 0;
    return least(
      may,
      need,
      least(is(a.npsBand, 'promoter'), oneOf(a.stage, GROWN), atLeast(a.purchaseCount, 2), atMost(a.daysSinceTouch, 90)),
    );
  },
  (a) => {
    const may = least(is(a.plan, 'work-business'), atMost(a.seats, 100));
    if (may === 0) return 0;
    const need = least(
      below(a.seatUtilisation, 0.5),
      below(a.featureAdoptionApprovalRouting, 0.2),
      most(yes(a.renewalWindow), below(a.usageTrendSeats, -0.1)),
    );
    if (need === 0) return 0;
    return least(may, need, no(a.growthSign));
  },
];
