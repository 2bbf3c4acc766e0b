import { field, ID, MODIFIED, type ObjectType, picklist, reference } from './object-type';

const NUMBER = field('Name', '番号', 'string');
const OF_ACCOUNT = reference('Account__c', '取引先', 'Account__r', 'Account');

/** What the vendor's own system writes into the CRM: meters, adoption, answers, interest, competitors. */
export const customObjects: readonly ObjectType[] = [
  {
    name: 'Usage__c',
    label: '利用量',
    keyPrefix: 'a01',
    queryable: true,
    children: [],
    fields: [
      ID,
      NUMBER,
      OF_ACCOUNT,
      picklist('Metric__c', '指標', ['seats', 'storage', 'automations', 'api-calls', 'envelopes', 'minutes']),
      field('Unit__c', '単位', 'string'),
      picklist('Period__c', '期間', ['Month', 'Week']),
      field('Period_Start__c', '期間開始日', 'date'),
      field('Used__c', '利用量', 'double'),
      field('Included__c', '契約量', 'double'),
      field('Unlimited__c', '無制限', 'boolean'),
      MODIFIED,
    ],
  },
  {
    name: 'Feature_Adoption__c',
    label: '機能利用',
    keyPrefix: 'a02',
    queryable: true,
    children: [],
    fields: [ID, NUMBER, OF_ACCOUNT, field('Feature__c', '機能', 'string'), field('Share__c', '利用率', 'percent'), MODIFIED],
  },
  {
    name: 'Nps_Response__c',
    label: 'NPS 回答',
    keyPrefix: 'a03',
    queryable: true,
    children: [],
    fields: [
      ID,
      NUMBER,
      OF_ACCOUNT,
      field('Score__c', '点数', 'double'),
      field('Answered_On__c', '回答日', 'date'),
      reference('Contact__c', '回答者', 'Contact__r', 'Contact'),
      field('Role__c', '役割', 'string'),
      field('Comment__c', 'コメント', 'textarea'),
      MODIFIED,
    ],
  },
  {
    name: 'Interest_Signal__c',
    label: '関心',
    keyPrefix: 'a04',
    queryable: true,
    children: [],
    fields: [
      ID,
      NUMBER,
      OF_ACCOUNT,
      picklist('Kind__c', '種類', [
        'viewed-plan',
        'viewed-feature',
        'asked',
        'headcount-growth',
        'new-department',
        'stated-problem',
      ]),
      field('Subject__c', '対象', 'string'),
      field('Seen_On__c', '日付', 'date'),
      MODIFIED,
    ],
  },
  {
    name: 'Competitor_Product__c',
    label: '他社製品',
    keyPrefix: 'a05',
    queryable: true,
    children: [],
    fields: [
      ID,
      field('Name', '製品名', 'string'),
      OF_ACCOUNT,
      field('Instead_Of__c', '自社の代替製品', 'string'),
      field('Contract_End__c', '契約終了日', 'date'),
      field('Note__c', 'メモ', 'textarea'),
      MODIFIED,
    ],
  },
];
