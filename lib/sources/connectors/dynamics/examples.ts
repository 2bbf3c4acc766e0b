import type { ConnectorExamples, RecordedAnswer } from '../../connector';
import { PRESET } from './preset';

const ID = '0f2a4c6e-1b3d-4e5f-8a9b-0c1d2e3f4a5b';
const LABEL = '@OData.Community.Display.V1.FormattedValue';
const ACCOUNT = `GET /api/data/v9.2/accounts(${ID})`;
const SURVEYS = 'GET /api/data/v9.2/msfp_surveyresponses?';

const account = {
  '@odata.context': 'https://mihon.crm7.dynamics.com/api/data/v9.2/$metadata#accounts/$entity',
  '@odata.etag': 'W/"123456"',
  accountid: ID,
  name: '見本精密工業株式会社',
  transactioncurrencyid: { isocurrencycode: 'JPY' },
  opportunity_customer_accounts: [],
  contact_customer_accounts: [],
  incident_customer_accounts: [],
  Account_ActivityPointers: [],
};

const full = {
  ...account,
  industrycode: 33,
  [`industrycode${LABEL}`]: '製造',
  numberofemployees: 320,
  revenue: 4200000000.0,
  _ownerid_value: 'a1b2c3d4-0000-4000-8000-00000000beef',
  [`_ownerid_value${LABEL}`]: '見本 太郎',
  new_plan: 100000001,
  [`new_plan${LABEL}`]: 'Standard',
  new_seats: 80,
  new_renewal: '2027-03-31',
  opportunity_customer_accounts: [
    {
      opportunityid: 'b0000000-0000-4000-8000-000000000001',
      name: '見本サイン追加',
      statecode: 0,
      estimatedvalue: 360000,
      actualvalue: null,
      estimatedclosedate: '2026-12-20',
    },
    {
      opportunityid: 'b0000000-0000-4000-8000-000000000002',
      name: '見本ワーク 80席',
      statecode: 1,
      estimatedvalue: 1800000,
      actualvalue: 1728000,
      actualclosedate: '2026-03-31',
    },
  ],
  contact_customer_accounts: [
    { contactid: 'c0000000-0000-4000-8000-000000000001', fullname: '見本 花子', jobtitle: '情報システム部長', donotemail: false },
  ],
  incident_customer_accounts: [
    {
      incidentid: 'd0000000-0000-4000-8000-000000000001',
      title: '承認が遅い',
      prioritycode: 1,
      statecode: 0,
      createdon: '2026-11-01T00:00:00Z',
    },
  ],
  Account_ActivityPointers: [
    { subject: '定例', activitytypecode: 'appointment', statecode: 1, actualend: '2026-11-10T03:00:00Z', scheduledend: null },
    { subject: '更新の相談', activitytypecode: 'phonecall', statecode: 0, actualend: null, scheduledend: '2026-12-01T03:00:00Z' },
  ],
};

const surveys: RecordedAnswer = {
  to: SURVEYS,
  gives: { value: [{ msfp_npsscore: 9, msfp_submitdate: '2026-10-01T05:00:00Z', _regardingobjectid_value: ID }] },
};

const column = (LogicalName: string, label: string, AttributeType: string, more = {}) => ({
  LogicalName,
  DisplayName: { UserLocalizedLabel: { Label: label, LanguageCode: 1041 } },
  AttributeType,
  IsValidForRead: true,
  AttributeOf: null,
  ...more,
});
const columns: RecordedAnswer = {
  to: "GET /api/data/v9.2/EntityDefinitions(LogicalName='account')/Attributes?",
  gives: {
    value: [
      column('new_plan', '契約プラン', 'Picklist'),
      column('new_planname', '', 'Virtual', { AttributeOf: 'new_plan' }),
      column('new_seats', '契約席数', 'Integer'),
      column('new_renewal', '更新日', 'DateTime'),
      column('ownerid', '所有者', 'Owner'),
      column('new_secret', '内部', 'String', { IsValidForRead: false }),
    ],
  },
};

export const examples: ConnectorExamples = {
  settings: { origin: 'https://mihon.crm7.dynamics.com' },
  secrets: {},
  ref: { crm: 'dynamics', tenant: 'mihon.crm7.dynamics.com', accountId: ID },
  identity: { orgId: 'mihon', userId: 'sample-user' },
  nowMs: Date.UTC(2026, 10, 23),
  fieldMap: {
    ...PRESET,
    fields: {
      ...PRESET.fields,
      'plan.planId': { from: 'new_plan@label', table: { Standard: 'work-standard' } },
      'plan.seats': { from: 'new_seats' },
      'plan.renewalOn': { from: 'new_renewal' },
    },
  },
  answers: [{ to: ACCOUNT, gives: full }, surveys],
  facets: {
    profile: {
      state: 'present',
      value: {
        industry: '製造',
        employees: 320,
        annualRevenue: { minor: 4_200_000_000, currency: 'JPY' },
        ownerName: '見本 太郎',
      },
    },
    plan: { state: 'present', value: { planId: 'work-standard', seats: 80, renewalOn: '2027-03-31' } },
    nps: { state: 'present', value: { responses: [{ score: 9, answeredOn: '2026-10-01' }] } },
    opportunities: {
      state: 'present',
      value: {
        items: [
          { outcome: 'open', amount: { minor: 360_000, currency: 'JPY' }, closeOn: '2026-12-20' },
          { outcome: 'won', amount: { minor: 1_728_000, currency: 'JPY' }, closeOn: '2026-03-31' },
        ],
      },
    },
    contacts: {
      state: 'present',
      value: {
        people: [{ name: '見本 花子', optedOut: false }],
        touches: [
          { onDate: '2026-11-10', channel: 'meeting' },
          { onDate: '2026-12-01', channel: 'call', planned: true },
        ],
      },
    },
    support: { state: 'present', value: { tickets: [{ severity: 'high', open: true }] } },
  },
  explore: {
    answers: [columns],
    name: '見本精密工業株式会社',
    fields: [
      { path: 'new_plan@label', label: '契約プラン', type: 'Picklist', samples: ['Standard'] },
      { path: 'new_seats', label: '契約席数', type: 'Integer', samples: [80] },
      { path: '_ownerid_value@label', label: '所有者', type: 'Owner', samples: ['見本 太郎'] },
      { path: 'numberofemployees', samples: [320] },
      { path: 'transactioncurrencyid.isocurrencycode', samples: ['JPY'] },
    ],
    record: { 'new_plan@label': 'Standard', new_renewal: '2027-03-31' },
  },
  empty: {
    answers: [
      { to: ACCOUNT, gives: { ...account, new_plan: null, new_seats: null, new_renewal: null } },
      { to: SURVEYS, gives: { value: [] } },
    ],
    facets: {
      plan: { state: 'absent' },
      nps: { state: 'present', value: { responses: [] } },
      support: { state: 'present', value: { tickets: [] } },
    },
  },
  somebodyElse: [
    { to: ACCOUNT, gives: { ...full, accountid: ID.replace('0f2a', 'ffff') } },
    {
      to: SURVEYS,
      gives: {
        value: [{ msfp_npsscore: 2, msfp_submitdate: '2026-10-01', _regardingobjectid_value: ID.replace('0f2a', 'ffff') }],
      },
    },
  ],
};
