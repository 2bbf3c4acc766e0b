import { FACET_NAMES } from '@/lib/domain/account-snapshot';
import type { FieldMap } from '@/lib/sources/field-map';
import { PRESET_MAP } from '@/lib/sources/salesforce/preset-map';
import { createSalesforceSource, type SalesforceSourceOptions } from '@/lib/sources/salesforce/salesforce-source';
import type { SourceMemory } from '@/lib/sources/salesforce/source-memory';
import type { Http, SourceRequest } from '@/lib/sources/source';

export const NOW_MS = Date.UTC(2026, 10, 23, 3);
export const ACCOUNT_ID = '001dM00003jU9GxQAK';
export const IDENTITY = { orgId: '00D000000000001EAA', userId: '005000000000001AAA' };
export const TENANT = 'mihon.my.salesforce.com';

type Json = Record<string, unknown>;

interface DescribeOptions {
  map?: FieldMap;
  /** Has the organisation contracts, orders and CPQ. */
  sales?: boolean;
}

/** The describe of every object of the preset, all fields visible but those named as `Object.Field`. */
export function describeOf(object: string, hidden: readonly string[] = [], options: DescribeOptions = {}): Json {
  const { map = PRESET_MAP, sales = false } = options;
  const all = [...Object.values(map.lists), ...(sales ? Object.values(map.sales ?? {}) : [])];
  const lists = all.filter((list) => list.object === object);
  const rules = [
    ...(object === map.record.object ? Object.values(map.record.fields) : []),
    ...lists.flatMap((list) => Object.values(list.fields)),
  ];
  const paths = ['Id', 'CurrencyIsoCode', 'LastModifiedDate', ...rules.map((rule) => rule.field)];
  const fields = paths.map((path) => {
    const [head = '', tail] = path.split('.');
    return tail === undefined ? { name: path } : { name: `${head}Id`, relationshipName: head };
  });
  const seen = fields.filter(({ name }) => !hidden.includes(`${object}.${name}`));
  const children = all.map((list) => ({ relationshipName: list.relationship, childSObject: list.object }));
  return { name: object, fields: seen, childRelationships: object === map.record.object ? children : [] };
}

export const rows = (...records: unknown[]): Json => ({ totalSize: records.length, done: true, records });

/** An account that has a bit of everything. */
export function wholeAccount(): Json {
  return {
    Id: ACCOUNT_ID,
    CurrencyIsoCode: 'JPY',
    Name: '見本精密工業株式会社',
    Industry: 'Manufacturing',
    NumberOfEmployees: 320,
    AnnualRevenue: 4_500_000_000,
    Region__c: 'kanto',
    Departments__c: 12,
    Owner: { Name: '見本 花子' },
    CustomerSince__c: '2023-04-01',
    GroupId__c: 'mihon-group',
    Lifecycle_Stage__c: 'Value',
    Product__c: '見本ワーク',
    Plan__c: 'Standard',
    Seats__c: 80,
    Seat_Price__c: 1800,
    MRR__c: 144_000,
    Billing_Period__c: 'Monthly',
    Term_Months__c: 12,
    Contract_Start__c: '2026-04-01',
    Renewal_Date__c: '2027-03-31',
    Notice_Days__c: 30,
    Add_Ons__c: 'storage-100;sso',
    Overdue_Invoices__c: 0,
    Pains__c: '承認が遅い\n台帳が紙のまま',
    Usages__r: rows(
      {
        Metric__c: 'seats',
        Unit__c: '席',
        Period__c: 'Month',
        Period_Start__c: '2026-11-01',
        Used__c: 76,
        Included__c: 80,
        Unlimited__c: false,
      },
      {
        Metric__c: 'seats',
        Unit__c: '席',
        Period__c: 'Month',
        Period_Start__c: '2026-10-01',
        Used__c: 70,
        Included__c: 80,
        Unlimited__c: false,
      },
      {
        Metric__c: 'storage',
        Unit__c: 'GB',
        Period__c: 'Month',
        Period_Start__c: '2026-11-01',
        Used__c: 212.5,
        Included__c: null,
        Unlimited__c: true,
      },
    ),
    Feature_Adoptions__r: rows({ Feature__c: 'workflow', Share__c: 57.3 }),
    Nps_Responses__r: rows({
      Score__c: 9,
      Answered_On__c: '2026-10-20',
      Contact__c: '003000000000001AAA',
      Contact__r: { Name: '見本 太郎' },
      Role__c: 'it-head',
      Comment__c: '助かっています',
    }),
    Assets: rows(
      {
        Name: '見本サイン',
        Product2: { ProductCode: 'sign', Name: '見本サイン' },
        Status: 'Installed',
        Quantity: 1,
        Price: 20000,
        PurchaseDate: '2025-01-10',
        UsageEndDate: '2027-01-09',
        IsCompetitorProduct: false,
      },
      {
        Name: '他社BI',
        Product2: { ProductCode: 'insight', Name: 'x' },
        Status: 'Installed',
        Quantity: 1,
        Price: null,
        PurchaseDate: null,
        UsageEndDate: '2027-02-01',
        IsCompetitorProduct: true,
      },
    ),
    Opportunities: rows({
      Id: '006000000000001AAA',
      Name: 'プラン変更',
      StageName: 'Closed Won',
      Amount: 1_200_000,
      CloseDate: '2026-04-01',
      IsClosed: true,
      IsWon: true,
      Loss_Reason__c: null,
    }),
    Competitor_Products__r: rows({
      Name: '他社ワークフロー',
      Instead_Of__c: 'work',
      Contract_End__c: '2027-06-30',
      Note__c: '更新検討中',
    }),
    Interest_Signals__r: rows({ Kind__c: 'viewed-plan', Subject__c: 'work-business', Seen_On__c: '2026-11-10' }),
    Contacts: rows({ Id: '003000000000001AAA', Name: '見本 太郎', Title: '部長', Role__c: 'it-head', HasOptedOutOfEmail: false }),
    ActivityHistories: rows({
      Subject: '定例',
      ActivityDate: '2026-11-02',
      ActivitySubtype: 'Call',
      WhoId: '003000000000001AAA',
    }),
    OpenActivities: rows({ Subject: '提案', ActivityDate: '2026-12-02', ActivitySubtype: 'Event', WhoId: null }),
    Cases: rows({
      CaseNumber: '00001001',
      Subject: '通知が遅い',
      Priority: 'High',
      IsClosed: false,
      CreatedDate: '2026-11-20T22:30:00.000+0000',
    }),
  };
}

interface SubRequest {
  url: string;
  referenceId: string;
}

type SubAnswer = { httpStatusCode: number; body: unknown };

/** A Salesforce of one account on a faked network. What is set replaces the usual answers. */
export class FakeOrg {
  account: Json = wholeAccount();
  hidden: string[] = [];
  hiddenObjects: string[] = [];
  /** Has it contracts, orders and CPQ. */
  sales = false;
  /** Answers of single query groups. */
  groups: Record<string, SubAnswer> = {};
  /** Whole answers, used up one by one before the usual ones. */
  next: ((request: SubRequest[]) => Response | Promise<Response>)[] = [];
  headers: Record<string, string> = { 'Sforce-Limit-Info': 'api-usage=120/15000' };
  /** The SOQL of every query, and how often the network was used. */
  soql: Record<string, string>[] = [];
  calls: { url: string; init: RequestInit }[] = [];

  private part({ url, referenceId }: SubRequest): SubAnswer {
    if (url.endsWith('/describe')) {
      if (this.hiddenObjects.includes(referenceId)) {
        return { httpStatusCode: 404, body: [{ errorCode: 'NOT_FOUND', message: 'The requested resource does not exist' }] };
      }
      return { httpStatusCode: 200, body: describeOf(referenceId, this.hidden, { sales: this.sales }) };
    }
    return this.groups[referenceId] ?? { httpStatusCode: 200, body: rows(this.account) };
  }

  /** The usual answer, with some groups answered otherwise. */
  answer(compositeRequest: SubRequest[], groups: Record<string, SubAnswer> = {}): Response {
    const compositeResponse = compositeRequest.map((request) => ({
      ...(groups[request.referenceId] ?? this.part(request)),
      referenceId: request.referenceId,
    }));
    return Response.json({ compositeResponse }, { headers: this.headers });
  }

  http: Http = async (url, init) => {
    this.calls.push({ url, init });
    init.signal?.throwIfAborted();
    const { compositeRequest } = JSON.parse(String(init.body)) as { compositeRequest: SubRequest[] };
    const queries = compositeRequest.filter((request) => request.url.includes('/query?q='));
    const soql = queries.map((request) => [request.referenceId, decodeURIComponent(request.url.split('?q=')[1] ?? '')]);
    if (soql.length > 0) this.soql.push(Object.fromEntries(soql));
    const special = this.next.shift();
    if (special) return special(compositeRequest);
    return this.answer(compositeRequest);
  };
}

export function memory(): SourceMemory & { entries: Map<string, unknown> } {
  const entries = new Map<string, unknown>();
  return { entries, get: async (key) => entries.get(key), set: async (key, value) => void entries.set(key, value) };
}

export function request(change: Partial<SourceRequest> = {}): SourceRequest {
  return {
    ref: { crm: 'salesforce', tenant: TENANT, accountId: ACCOUNT_ID },
    identity: IDENTITY,
    facets: FACET_NAMES,
    nowMs: NOW_MS,
    signal: new AbortController().signal,
    ...change,
  };
}

/** A source on a faked org; waits are over at once. */
export function sourceOf(org: FakeOrg, options: Partial<SalesforceSourceOptions> = {}) {
  return createSalesforceSource({
    http: org.http,
    token: { accessToken: 'token', instanceUrl: `https://${TENANT}`, identity: IDENTITY },
    schemaCache: memory(),
    fieldMap: PRESET_MAP,
    random: () => 0,
    sleep: async () => true,
    ...options,
  });
}
