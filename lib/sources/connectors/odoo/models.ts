import type { RawRecord } from '../../read-leaves';

/** What is searched in one model, and how a row of it is told to be the account's. */
export interface ModelQuery {
  model: string;
  domain(id: number): unknown[];
  /** Read beside what is mapped. */
  always: readonly string[];
  order: string;
  /** The partner a row belongs to: the account or a contact of it. */
  owner(row: RawRecord): unknown;
  /** May belong to a contact in place of the account. */
  ofContacts?: boolean;
  /** Archived rows as well: lost opportunities are. */
  archived?: boolean;
  change?(row: RawRecord): RawRecord;
}

const refers = (value: unknown): unknown => (Array.isArray(value) ? value[0] : value);
const labelOf = (value: unknown): unknown => (Array.isArray(value) ? value[1] : undefined);

function outcomeOf(row: RawRecord): string {
  if (row.active === false) return 'lost';
  return row.probability === 100 ? 'won' : 'open';
}

export const MODELS: Readonly<Record<string, ModelQuery>> = {
  contacts: {
    model: 'res.partner',
    domain: (id) => [['commercial_partner_id', '=', id]],
    always: ['id', 'parent_id', 'commercial_partner_id'],
    order: 'name',
    owner: (row) => refers(row.commercial_partner_id),
  },
  'sale.order.line': {
    model: 'sale.order.line',
    domain: (id) => [
      ['order_partner_id.commercial_partner_id', '=', id],
      ['state', 'in', ['sale', 'done']],
      ['display_type', '=', false],
    ],
    always: ['order_partner_id', 'currency_id'],
    order: 'id desc',
    owner: (row) => refers(row.order_partner_id),
    ofContacts: true,
  },
  'crm.lead': {
    model: 'crm.lead',
    domain: (id) => [
      ['partner_id.commercial_partner_id', '=', id],
      ['type', '=', 'opportunity'],
    ],
    always: ['partner_id', 'active', 'probability'],
    order: 'id desc',
    owner: (row) => refers(row.partner_id),
    ofContacts: true,
    archived: true,
    change: (row) => ({ ...row, outcome: outcomeOf(row) }),
  },
  'mail.message': {
    model: 'mail.message',
    domain: (id) => [
      ['model', '=', 'res.partner'],
      ['res_id', '=', id],
      ['message_type', 'in', ['email', 'comment']],
    ],
    always: ['res_id', 'message_type', 'mail_activity_type_id'],
    order: 'date desc',
    owner: (row) => row.res_id,
    change: (row) => ({ ...row, channel: labelOf(row.mail_activity_type_id) ?? row.message_type }),
  },
  'mail.activity': {
    model: 'mail.activity',
    domain: (id) => [
      ['res_model', '=', 'res.partner'],
      ['res_id', '=', id],
    ],
    always: ['res_id', 'activity_type_id'],
    order: 'date_deadline',
    owner: (row) => row.res_id,
    change: (row) => ({ ...row, channel: labelOf(row.activity_type_id) }),
  },
  'helpdesk.ticket': {
    model: 'helpdesk.ticket',
    domain: (id) => [['partner_id.commercial_partner_id', '=', id]],
    always: ['partner_id'],
    order: 'id desc',
    owner: (row) => refers(row.partner_id),
    ofContacts: true,
  },
};

/** Names that the kit makes itself and no model has. */
export const MADE = ['outcome', 'channel'];

/** An empty field is `false` whatever its kind, unless it is a flag; times are in UTC and do not say so. */
export function plainRow(row: RawRecord, flags: ReadonlySet<string>): RawRecord {
  const plain = (name: string, value: unknown): unknown => {
    if (value === false && !flags.has(name) && name !== 'active' && name !== 'is_company') return null;
    const time = typeof value === 'string' && /^\d{4}-\d\d-\d\d \d\d:\d\d:\d\d$/.test(value);
    return time ? `${value.replace(' ', 'T')}Z` : value;
  };
  return Object.fromEntries(Object.entries(row).map(([name, value]) => [name, plain(name, value)]));
}

/** A number that nobody filled in is 0 in Odoo, like one that is nought: which of the two is unknown. */
export function withoutZeros(row: RawRecord): RawRecord {
  return Object.fromEntries(Object.entries(row).map(([name, value]) => [name, value === 0 ? null : value]));
}
