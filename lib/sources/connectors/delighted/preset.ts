import type { FieldMapping } from '../../canonical/field-mapping';

/** One answer of one person; what role a person has stands in a property of one's own, if anywhere. */
export const PRESET: FieldMapping = {
  format: 'tsugite-mapping/1',
  timeZone: 'Asia/Tokyo',
  date: 'epoch-s',
  fields: {},
  lists: {
    'nps.responses': {
      from: 'responses',
      fields: {
        score: { from: 'score' },
        answeredOn: { from: 'created_at' },
        contactId: { from: 'person.id' },
        name: { from: 'person.name' },
        role: { from: 'person_properties.role' },
        comment: { from: 'comment' },
      },
    },
  },
};
