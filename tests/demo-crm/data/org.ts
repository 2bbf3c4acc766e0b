import { makeId, to18 } from './salesforce-id';

export interface CrmUser {
  readonly id: string;
  readonly username: string;
  /** Sample text, printed on the sign-in page; it protects nothing. */
  readonly password: string;
  readonly name: string;
  readonly language: 'ja' | 'en';
  /** Fields (`Account.MRR__c`) and objects (`Nps_Response__c`) that field-level security hides from this user. */
  readonly hidden: readonly string[];
}

/** One organisation: the first label of its hosts, its id and who may sign in. */
export interface Org {
  readonly key: 'sakura' | 'ume';
  readonly id: string;
  readonly name: string;
  readonly users: readonly [CrmUser, CrmUser];
}

function users(key: string, first: number): [CrmUser, CrmUser] {
  return [
    {
      id: makeId('005', first),
      username: `hanako@${key}.example`,
      password: 'sample-hanako',
      name: '見本 花子',
      language: 'ja',
      hidden: [],
    },
    {
      id: makeId('005', first + 1),
      username: `taro@${key}.example`,
      password: 'sample-taro',
      name: 'Sample Taro',
      language: 'en',
      hidden: ['Account.MRR__c', 'Account.Seat_Price__c', 'Nps_Response__c'],
    },
  ];
}

export const ORGS: readonly [Org, Org] = [
  { key: 'sakura', id: to18('00D5h0000000sAK'), name: '見本クラウド株式会社', users: users('sakura', 1) },
  { key: 'ume', id: to18('00D5h0000000uME'), name: '見本クラウド西日本株式会社', users: users('ume', 11) },
];
