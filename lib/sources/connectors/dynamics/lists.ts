import type { Result } from '@/lib/domain/app-error';
import { changeRows, ownRows, type Rows, rowsIn, sameId, someRows } from '../../kit/collected';
import type { Session } from '../../kit/session';
import { isRecord, type RawRecord } from '../../read-leaves';

const LABEL = '@OData.Community.Display.V1.FormattedValue';
const CURRENCY = '_transactioncurrencyid_value';

/** The annotations under short names, and the record's currency by the name that it has there. */
export function plainRecord(row: RawRecord): RawRecord {
  const labels = Object.entries(row).flatMap(([key, value]) =>
    key.endsWith(LABEL) ? [[`${key.slice(0, -LABEL.length)}@label`, value]] : [],
  );
  // A value that is empty has no label sent with it.
  const empty = Object.entries(row).flatMap(([key, value]) =>
    value === null && !key.includes('@') ? [[`${key}@label`, null]] : [],
  );
  const currency = isRecord(row.transactioncurrencyid) ? row.transactioncurrencyid.isocurrencycode : undefined;
  const plain = { ...row, ...Object.fromEntries([...empty, ...labels]) };
  return { ...plain, ...(currency === undefined ? {} : { currency }) };
}

/** How a list that hangs on an account is asked for: with it, or, where the system knows it under another name, alone. */
export interface ListQuery {
  /** Name of the navigation from the account. */
  navigation: string;
  entitySet: string;
  /** The column that names the account. */
  owner: string;
  select: string;
  orderBy: string;
}

export const QUERIES: Readonly<Record<string, ListQuery>> = {
  opportunities: {
    navigation: 'opportunity_customer_accounts',
    entitySet: 'opportunities',
    owner: '_parentaccountid_value',
    select: `opportunityid,name,stepname,statecode,statuscode,estimatedvalue,actualvalue,estimatedclosedate,actualclosedate,${CURRENCY}`,
    orderBy: 'modifiedon desc',
  },
  contacts: {
    navigation: 'contact_customer_accounts',
    entitySet: 'contacts',
    owner: '_parentcustomerid_value',
    select: 'contactid,fullname,jobtitle,donotemail',
    orderBy: 'fullname asc',
  },
  cases: {
    navigation: 'incident_customer_accounts',
    entitySet: 'incidents',
    owner: '_customerid_value',
    select: 'incidentid,title,prioritycode,statecode,createdon',
    orderBy: 'createdon desc',
  },
  activities: {
    navigation: 'Account_ActivityPointers',
    entitySet: 'activitypointers',
    owner: '_regardingobjectid_value',
    select: 'activityid,subject,activitytypecode,statecode,actualend,scheduledend',
    orderBy: 'modifiedon desc',
  },
};

/** Which query a list of the mapping is part of. */
export const QUERY_OF: Readonly<Record<string, string>> = {
  opportunities: 'opportunities',
  contacts: 'contacts',
  cases: 'cases',
  'past-activities': 'activities',
  'planned-activities': 'activities',
};

export const MOST_ROWS = 100;

export const expandOf = ({ navigation, select, orderBy }: ListQuery): string =>
  `${navigation}($select=${select};$orderby=${orderBy};$top=${MOST_ROWS})`;

/** A list by itself. Each row names the account it is of. */
export async function askList(session: Session, base: string, id: string, name: string, headers: Record<string, string>) {
  const query = QUERIES[name];
  if (!query) return { ok: false, error: { kind: 'misconfigured', field: name } } as const;
  const { entitySet, owner, select, orderBy } = query;
  const filter = encodeURIComponent(`${owner} eq ${id}`);
  const path = `${base}/api/data/v9.2/${entitySet}?$select=${select},${owner}&$filter=${filter}&$orderby=${encodeURIComponent(orderBy)}&$top=${MOST_ROWS}`;
  return ownRows(name, rowsIn(await session.ask(path, { headers }), 'value'), (row) => sameId(row[owner], id));
}

/** Answers to surveys that were sent about the account. */
export async function askSurveys(
  session: Session,
  base: string,
  id: string,
  headers: Record<string, string>,
): Promise<Result<Rows>> {
  const owner = '_regardingobjectid_value';
  const filter = encodeURIComponent(`${owner} eq ${id} and msfp_npsscore ne null`);
  const path = `${base}/api/data/v9.2/msfp_surveyresponses?$select=msfp_npsscore,msfp_submitdate,${owner}&$filter=${filter}&$top=${MOST_ROWS}`;
  return ownRows('surveys', rowsIn(await session.ask(path, { headers }), 'value'), (row) => sameId(row[owner], id));
}

const isDone = (row: RawRecord) => row.statecode === 1;
const isPlanned = (row: RawRecord) => row.statecode === 0 || row.statecode === 3;

/** The rows of one list of the mapping, out of those of its query. */
export function listOf(name: string, found: Result<Rows>, accountCurrency: unknown): Result<Rows> {
  const rows = changeRows(found, (row) => {
    const plain = plainRecord(row);
    if (name !== 'opportunities') return plain;
    const closed = row.statecode !== 0;
    return {
      currency: accountCurrency,
      ...plain,
      amount: closed ? (row.actualvalue ?? row.estimatedvalue) : row.estimatedvalue,
      closeOn: closed ? (row.actualclosedate ?? row.estimatedclosedate) : row.estimatedclosedate,
    };
  });
  if (name === 'past-activities') return someRows(rows, isDone);
  return name === 'planned-activities' ? someRows(rows, isPlanned) : rows;
}
