import type { FieldMapping } from '../../canonical/field-mapping';

/** Pseudo event under which the active people of a month are counted. */
export const ACTIVE_PEOPLE = 'active_people';

/** Which events are meters is the seller's own; active people are the seats in use. */
export const PRESET: FieldMapping = {
  format: 'tsugite-mapping/1',
  timeZone: 'Asia/Tokyo',
  fields: {
    'account.externalId': { from: 'group_key' },
    'profile.name': { from: 'properties.name' },
    'plan.planName': { from: 'properties.plan' },
    'plan.seats': { from: 'properties.seats' },
  },
  lists: {
    'usage.points': {
      from: 'usage',
      fields: {
        metricId: { from: 'metric', table: { [ACTIVE_PEOPLE]: 'seats' } },
        period: { from: 'period' },
        startOn: { from: 'start', date: 'ymd' },
        used: { from: 'used' },
        included: { from: 'included' },
      },
    },
  },
};
