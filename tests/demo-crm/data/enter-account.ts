import type { AccountSeed } from './account-seed';
import { apiTime, dayFrom } from './calendar';
import { enterActivities, enterDealings } from './enter-dealings';
import { enterMeters } from './enter-meters';
import { enterSales } from './enter-sales';
import { makeId } from './salesforce-id';
import type { TableStore, Value } from './table-store';

/** Hands out record ids per key prefix, in order. */
export class IdCounter {
  private readonly next = new Map<string, number>();

  take(prefix: string): string {
    const n = (this.next.get(prefix) ?? 0) + 1;
    this.next.set(prefix, n);
    return makeId(prefix, n);
  }
}

export interface Entry {
  store: TableStore;
  ids: IdCounter;
  nowMs: number;
  accountId: string;
  seed: AccountSeed;
  contactIds: string[];
}

export function orNull(value: Value | undefined): Value {
  return value ?? null;
}

function enterContacts({ store, ids, accountId, seed, nowMs }: Omit<Entry, 'contactIds'>): string[] {
  return seed.people.map((person, i) => {
    const Id = ids.take('003');
    store.add('Contact', {
      Id,
      Name: person.name,
      Title: person.title,
      Role__c: person.role,
      Email: `person${i + 1}.${accountId.slice(10, 15).toLowerCase()}@mail.example`,
      HasOptedOutOfEmail: person.optedOut ?? false,
      AccountId: accountId,
      LastModifiedDate: apiTime(nowMs - 40 * 86_400_000),
    });
    return Id;
  });
}

function enterMaster({ store, nowMs, accountId, seed }: Omit<Entry, 'contactIds'>, ownerId: string): void {
  const day = (days: number | undefined) => (days === undefined ? null : dayFrom(nowMs, days));
  const { contract } = seed;
  store.add('Account', {
    Id: accountId,
    Name: seed.name,
    Industry: orNull(seed.industry),
    NumberOfEmployees: orNull(seed.employees),
    AnnualRevenue: orNull(seed.annualRevenue),
    CurrencyIsoCode: 'JPY',
    Region__c: orNull(seed.region),
    Departments__c: orNull(seed.departments),
    OwnerId: ownerId,
    CustomerSince__c: day(seed.customerSince),
    GroupId__c: orNull(seed.groupId),
    Lifecycle_Stage__c: orNull(seed.stage),
    Product__c: contract ? '見本ワーク' : null,
    Plan__c: orNull(contract?.plan),
    Seats__c: orNull(contract?.seats),
    Seat_Price__c: orNull(contract?.seatPrice),
    MRR__c: contract ? contract.seats * contract.seatPrice : null,
    Billing_Period__c: orNull(contract?.billing),
    Term_Months__c: orNull(contract?.termMonths),
    Contract_Start__c: day(contract?.startedOn),
    Renewal_Date__c: day(contract?.renewsOn),
    Notice_Days__c: orNull(contract?.noticeDays),
    Add_Ons__c: contract && contract.addOns.length > 0 ? contract.addOns.join(';') : null,
    Overdue_Invoices__c: orNull(seed.overdueInvoices),
    Pains__c: seed.pains?.join('\n') ?? null,
    AccountNumber: `MC-${accountId.slice(10, 15)}`,
    Phone: '03-0000-0000',
    Website: `https://account-${accountId.slice(10, 15).toLowerCase()}.example`,
    LastModifiedDate: apiTime(nowMs - 3 * 3_600_000),
  });
}

/** Writes one account and everything that hangs on it into the store. */
export function enterAccount(entry: Omit<Entry, 'contactIds'>, ownerId: string): void {
  enterMaster(entry, ownerId);
  const full = { ...entry, contactIds: enterContacts(entry) };
  enterMeters(full);
  enterDealings(full);
  enterSales(full);
  enterActivities(full);
}
