import type { CellKind } from './portfolio-cells';

/** The facts that a column may hold, with how a cell is read. `usage.<metric>` and `usage.featureAdoption.<feature>` are open-ended. */
export const FACTS: Readonly<Record<string, CellKind>> = {
  'account.id': 'text',
  'account.crm': 'text',
  'account.tenant': 'text',
  'profile.name': 'text',
  'profile.industry': 'code',
  'profile.employees': 'count',
  'profile.annualRevenue': 'money',
  'profile.region': 'code',
  'profile.departments': 'count',
  'profile.ownerName': 'text',
  'profile.customerSince': 'date',
  'profile.groupId': 'text',
  'plan.productId': 'code',
  'plan.planId': 'code',
  'plan.seats': 'count',
  'plan.unitPrice': 'money',
  'plan.mrr': 'money',
  'plan.currency': 'text',
  'plan.billingPeriod': 'code',
  'plan.termMonths': 'count',
  'plan.startedOn': 'date',
  'plan.renewalOn': 'date',
  'plan.noticeDays': 'count',
  'plan.addOns': 'list',
  'usage.activeUsers': 'count',
  'usage.lastActiveOn': 'date',
  'nps.scores': 'list',
  'nps.answeredOn': 'date',
  'purchases.owned': 'list',
  'contacts.lastTouchOn': 'date',
  'contacts.optedOut': 'flag',
  'support.severeTickets': 'count',
  'support.overdueInvoices': 'count',
  'support.pains': 'list',
  'interest.subjects': 'list',
  'interest.seenOn': 'date',
  'lifecycle.stage': 'code',
};

const USED = /^usage\.[a-z0-9-]+\.used$/;
const INCLUDED = /^usage\.[a-z0-9-]+\.included$/;
const ADOPTION = /^usage\.featureAdoption\.[a-z0-9-]+$/;

/** How a cell of a fact is read; undefined: there is no such fact. */
export function kindOfFact(path: string): CellKind | undefined {
  if (Object.hasOwn(FACTS, path)) return FACTS[path];
  if (USED.test(path)) return 'series';
  if (INCLUDED.test(path)) return 'limit';
  return ADOPTION.test(path) ? 'ratio' : undefined;
}

/** Names of columns that need no map, in the order of preference; compared without case, blanks, dashes and underscores. */
const KNOWN: Readonly<Record<string, readonly string[]>> = {
  'account.id': ['accountid', 'id', 'account', '顧客id', '取引先id', 'アカウントid'],
  'account.crm': ['crm'],
  'account.tenant': ['tenant', 'host'],
  'profile.name': ['name', 'accountname', 'company', '会社名', '取引先名', '顧客名'],
  'profile.industry': ['industry', '業種'],
  'profile.employees': ['employees', 'headcount', '従業員数'],
  'profile.annualRevenue': ['annualrevenue', '年間売上', '年商'],
  'profile.region': ['region', '地域'],
  'profile.departments': ['departments', '部署数'],
  'profile.ownerName': ['owner', 'ownername', '担当者'],
  'profile.customerSince': ['customersince', '取引開始日'],
  'profile.groupId': ['groupid', 'group', '企業グループ'],
  'plan.productId': ['productid', 'product', '製品'],
  'plan.planId': ['planid', 'plan', 'プラン'],
  'plan.seats': ['seats', 'seatsbought', '席数', '契約席数'],
  'plan.unitPrice': ['unitprice', '単価'],
  'plan.mrr': ['mrr', 'monthlyprice', '月額', '月額料金'],
  'plan.currency': ['currency', '通貨'],
  'plan.billingPeriod': ['billingperiod', '支払周期'],
  'plan.termMonths': ['termmonths', '契約月数'],
  'plan.startedOn': ['startedon', 'contractstart', '契約開始日'],
  'plan.renewalOn': ['renewalon', 'renewal', 'renewaldate', '更新日'],
  'plan.noticeDays': ['noticedays', '解約予告日数'],
  'plan.addOns': ['addons', 'オプション'],
  'usage.seats.used': ['seatsused', 'seatsinuse', '利用席数'],
  'usage.activeUsers': ['activeusers', '利用者数'],
  'usage.lastActiveOn': ['lastactiveon', '最終利用日'],
  'nps.scores': ['nps', 'npsscores', 'nps回答'],
  'nps.answeredOn': ['npson', 'npsdate', 'npsansweredon', 'nps回答日'],
  'purchases.owned': ['owned', 'ownedproducts', 'products', '導入製品'],
  'contacts.lastTouchOn': ['lasttouchon', 'lasttouch', '最終接触日'],
  'contacts.optedOut': ['optedout', '連絡不可'],
  'support.severeTickets': ['severetickets', '重大な問い合わせ'],
  'support.overdueInvoices': ['overdueinvoices', '未払い請求', '未払件数'],
  'support.pains': ['pains', '困りごと'],
  'interest.subjects': ['interest', 'interests', '関心'],
  'interest.seenOn': ['intereston', '関心日'],
  'lifecycle.stage': ['stage', 'lifecyclestage', 'ステージ'],
};

const plainName = (name: string) =>
  name
    .normalize('NFKC')
    .toLowerCase()
    .replace(/[\s_-]/g, '');

/** The fact that a well-known column holds: by its name, by `<metric>Used`, `<metric>Included`, or by the fact's own path. */
export function factOfColumn(column: string, metrics: readonly string[]): string | undefined {
  if (kindOfFact(column)) return column;
  const name = plainName(column);
  const known = Object.entries(KNOWN).find(([, names]) => names.includes(name));
  if (known) return known[0];
  for (const metric of metrics) {
    if (name === `${plainName(metric)}used`) return `usage.${metric}.used`;
    if (name === `${plainName(metric)}included`) return `usage.${metric}.included`;
  }
  return undefined;
}
