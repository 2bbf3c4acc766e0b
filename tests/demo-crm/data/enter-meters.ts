import { apiTime, dayFrom, monthFrom, weekFrom } from './calendar';
import type { Entry } from './enter-account';

const UNITS = {
  seats: 'seats',
  storage: 'GB',
  automations: 'runs',
  'api-calls': 'thousand',
  envelopes: 'envelopes',
  minutes: 'min',
} as const;

/** Meters, feature adoption, answers and interest: what the vendor's own system sends in. */
export function enterMeters({ store, ids, nowMs, accountId, seed, contactIds }: Entry): void {
  const stamp = { Account__c: accountId, LastModifiedDate: apiTime(nowMs - 2 * 3_600_000) };
  for (const meter of seed.usage) {
    const startOf = meter.period === 'Month' ? monthFrom : weekFrom;
    meter.used.forEach((used, i) => {
      store.add('Usage__c', {
        Id: ids.take('a01'),
        Name: `U-${i + 1}`,
        ...stamp,
        Metric__c: meter.metric,
        Unit__c: UNITS[meter.metric],
        Period__c: meter.period,
        Period_Start__c: startOf(nowMs, i + 1 - meter.used.length),
        Used__c: used,
        Included__c: meter.included,
        Unlimited__c: meter.included === null,
      });
    });
  }
  Object.entries(seed.adoption).forEach(([feature, share], i) => {
    store.add('Feature_Adoption__c', { Id: ids.take('a02'), Name: `F-${i + 1}`, ...stamp, Feature__c: feature, Share__c: share });
  });
  seed.answers.forEach((answer, i) => {
    store.add('Nps_Response__c', {
      Id: ids.take('a03'),
      Name: `N-${i + 1}`,
      ...stamp,
      Score__c: answer.score,
      Answered_On__c: dayFrom(nowMs, answer.on),
      Contact__c: contactIds[answer.person] ?? null,
      Role__c: seed.people[answer.person]?.role ?? null,
      Comment__c: answer.comment ?? null,
    });
  });
  seed.interest.forEach((sign, i) => {
    store.add('Interest_Signal__c', {
      Id: ids.take('a04'),
      Name: `I-${i + 1}`,
      ...stamp,
      Kind__c: sign.kind,
      Subject__c: sign.subject ?? null,
      Seen_On__c: dayFrom(nowMs, sign.on),
    });
  });
}
