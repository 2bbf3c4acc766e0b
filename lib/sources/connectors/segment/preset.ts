import type { FieldMapping } from '../../canonical/field-mapping';

/** Traits by the names that Segment's own vocabulary for groups has; a company's others are added to it. */
export const PRESET: FieldMapping = {
  format: 'tsugite-mapping/1',
  timeZone: 'Asia/Tokyo',
  fields: {
    'profile.name': { from: 'traits.name' },
    'profile.industry': { from: 'traits.industry', table: {} },
    'profile.employees': { from: 'traits.employees' },
    'plan.planName': { from: 'traits.plan' },
    'plan.planId': { from: 'traits.plan', table: {} },
    'plan.seats': { from: 'traits.seats' },
    'usage.seats.used': { from: 'traits.active_seats' },
    'usage.lastActiveOn': { from: 'traits.last_active_at' },
  },
};
