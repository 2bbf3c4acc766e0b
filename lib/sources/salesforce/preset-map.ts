import type { FieldMap, FieldRule, ListMap, Transform } from '../field-map';
import { PRESET_SALES } from './preset-sales';

const f = (field: string, as: Transform, more: Partial<FieldRule> = {}): FieldRule => ({ field, as, ...more });

const INDUSTRIES = {
  Manufacturing: 'manufacturing',
  Retail: 'retail',
  IT: 'it',
  Technology: 'it',
  Finance: 'finance',
  Banking: 'finance',
  Insurance: 'finance',
  Construction: 'construction',
  Healthcare: 'healthcare',
  Logistics: 'logistics',
  Transportation: 'logistics',
  Education: 'education',
  Services: 'services',
  Consulting: 'services',
  'Real Estate': 'real-estate',
  Food: 'food',
  'Food & Beverage': 'food',
  Public: 'public',
  Government: 'public',
};

const PLANS = {
  Starter: 'work-starter',
  Standard: 'work-standard',
  Business: 'work-business',
  Enterprise: 'work-enterprise',
};

const STAGES = {
  Onboarding: 'onboarding',
  Adoption: 'adoption',
  Value: 'value',
  Expansion: 'expansion',
  Renewal: 'renewal',
};

const CHANNELS = { Call: 'call', Email: 'email', Event: 'meeting', Task: 'other' };
const SEVERITIES = { Low: 'low', Medium: 'medium', High: 'high', Critical: 'critical' };
/** An asset's state says whether it is in use. */
const IN_USE = { Purchased: 'true', Shipped: 'true', Installed: 'true', Registered: 'true', Obsolete: 'false' };

const desc = (field: string) => ({ field, direction: 'DESC' as const });

/** Salesforce sorts activities only so; without it the query is refused to all but administrators. */
function activities(relationship: string, object: string, direction: 'ASC' | 'DESC', limit: number): ListMap {
  return {
    object,
    relationship,
    fields: {
      subject: f('Subject', 'text'),
      onDate: f('ActivityDate', 'date'),
      channel: f('ActivitySubtype', 'code', { table: CHANNELS, fallback: 'other' }),
      contactId: f('WhoId', 'id'),
    },
    orderBy: [{ field: 'ActivityDate', direction }, desc('LastModifiedDate')],
    limit,
  };
}

/** The standard fields, and the custom fields of the sample org; an administrator replaces what is named otherwise. */
export const PRESET_MAP: FieldMap = {
  format: 'tsugite-field-map/1',
  timeZone: 'Asia/Tokyo',
  currencyField: 'CurrencyIsoCode',
  record: {
    object: 'Account',
    fields: {
      'account.externalId': f('AccountNumber', 'text'),
      'account.domain': f('Website', 'text'),
      'profile.name': f('Name', 'text'),
      'profile.industry': f('Industry', 'code', { table: INDUSTRIES, keep: true }),
      'profile.employees': f('NumberOfEmployees', 'count'),
      'profile.annualRevenue': f('AnnualRevenue', 'money'),
      'profile.region': f('Region__c', 'text'),
      'profile.departments': f('Departments__c', 'count'),
      'profile.ownerName': f('Owner.Name', 'text'),
      'profile.customerSince': f('CustomerSince__c', 'date'),
      'profile.groupId': f('GroupId__c', 'text'),
      'plan.productId': f('Product__c', 'code', { table: { 見本ワーク: 'work' } }),
      'plan.planId': f('Plan__c', 'code', { table: PLANS }),
      'plan.planName': f('Plan__c', 'text'),
      'plan.seats': f('Seats__c', 'count'),
      'plan.unitPrice': f('Seat_Price__c', 'money'),
      'plan.mrr': f('MRR__c', 'money'),
      'plan.billingPeriod': f('Billing_Period__c', 'code', { table: { Monthly: 'month', Yearly: 'year' } }),
      'plan.termMonths': f('Term_Months__c', 'count'),
      'plan.startedOn': f('Contract_Start__c', 'date'),
      'plan.renewalOn': f('Renewal_Date__c', 'date'),
      'plan.noticeDays': f('Notice_Days__c', 'count'),
      'plan.addOns': f('Add_Ons__c', 'codes'),
      'support.overdueInvoices': f('Overdue_Invoices__c', 'count'),
      'support.pains': f('Pains__c', 'lines'),
      'lifecycle.stage': f('Lifecycle_Stage__c', 'code', { table: STAGES }),
    },
  },
  lists: {
    'usage.points': {
      object: 'Usage__c',
      relationship: 'Usages__r',
      fields: {
        metricId: f('Metric__c', 'text'),
        unit: f('Unit__c', 'text'),
        period: f('Period__c', 'code', { table: { Month: 'month', Week: 'week' } }),
        startOn: f('Period_Start__c', 'date'),
        used: f('Used__c', 'quantity'),
        included: f('Included__c', 'quantity'),
        unlimited: f('Unlimited__c', 'flag'),
      },
      orderBy: [desc('Period_Start__c')],
      limit: 600,
    },
    'usage.adoption': {
      object: 'Feature_Adoption__c',
      relationship: 'Feature_Adoptions__r',
      fields: { featureId: f('Feature__c', 'text'), share: f('Share__c', 'percent') },
      orderBy: [],
      limit: 200,
    },
    'nps.responses': {
      object: 'Nps_Response__c',
      relationship: 'Nps_Responses__r',
      fields: {
        score: f('Score__c', 'count'),
        answeredOn: f('Answered_On__c', 'date'),
        contactId: f('Contact__c', 'id'),
        name: f('Contact__r.Name', 'text'),
        role: f('Role__c', 'text'),
        comment: f('Comment__c', 'text'),
      },
      orderBy: [desc('Answered_On__c')],
      limit: 200,
    },
    'purchases.items': {
      object: 'Asset',
      relationship: 'Assets',
      fields: {
        productId: f('Product2.ProductCode', 'text'),
        name: f('Name', 'text'),
        purchasedOn: f('PurchaseDate', 'date'),
        quantity: f('Quantity', 'count'),
        amount: f('Price', 'money'),
        active: f('Status', 'flag', { table: IN_USE }),
        endsOn: f('UsageEndDate', 'date'),
        fromCompetitor: f('IsCompetitorProduct', 'flag'),
      },
      orderBy: [desc('PurchaseDate')],
      limit: 200,
    },
    'opportunities.items': {
      object: 'Opportunity',
      relationship: 'Opportunities',
      fields: {
        id: f('Id', 'id'),
        name: f('Name', 'text'),
        stage: f('StageName', 'text'),
        amount: f('Amount', 'signed-money'),
        closeOn: f('CloseDate', 'date'),
        closed: f('IsClosed', 'flag'),
        won: f('IsWon', 'flag'),
        lossReason: f('Loss_Reason__c', 'text'),
      },
      orderBy: [desc('CloseDate')],
      limit: 100,
    },
    'competitors.items': {
      object: 'Competitor_Product__c',
      relationship: 'Competitor_Products__r',
      fields: {
        name: f('Name', 'text'),
        insteadOfProductId: f('Instead_Of__c', 'text'),
        contractEndsOn: f('Contract_End__c', 'date'),
        note: f('Note__c', 'text'),
      },
      orderBy: [],
      limit: 50,
    },
    'interest.signals': {
      object: 'Interest_Signal__c',
      relationship: 'Interest_Signals__r',
      fields: { kind: f('Kind__c', 'text'), subject: f('Subject__c', 'text'), onDate: f('Seen_On__c', 'date') },
      orderBy: [desc('Seen_On__c')],
      limit: 100,
    },
    'contacts.people': {
      object: 'Contact',
      relationship: 'Contacts',
      fields: {
        id: f('Id', 'id'),
        name: f('Name', 'text'),
        role: f('Role__c', 'text'),
        optedOut: f('HasOptedOutOfEmail', 'flag'),
      },
      orderBy: [],
      limit: 200,
    },
    'contacts.past': activities('ActivityHistories', 'ActivityHistory', 'DESC', 100),
    'contacts.planned': activities('OpenActivities', 'OpenActivity', 'ASC', 50),
    'support.tickets': {
      object: 'Case',
      relationship: 'Cases',
      fields: {
        id: f('CaseNumber', 'text'),
        subject: f('Subject', 'text'),
        severity: f('Priority', 'code', { table: SEVERITIES }),
        closed: f('IsClosed', 'flag'),
        openedOn: f('CreatedDate', 'date'),
      },
      orderBy: [desc('CreatedDate')],
      limit: 100,
    },
  },
  sales: PRESET_SALES,
};
