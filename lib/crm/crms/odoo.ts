import { addressExamples } from '../address-examples';
import { dataCrmRecipe } from '../data-crm-recipe';
import type { AddressExample, IdentityExample } from '../recipe';
import type { RecipeData } from '../recipe-data';

const BEHIND = ['/odoo', '/scoped_app'];

/** Words in paths behind which no contact is. Every other word may be one that the company chose: a person is asked. */
const OTHERS = (
  'accounting appointments appraisals approvals apps attendances barcode calendar companies crm customer-invoices dashboards discuss ' +
  'documents elearning email-marketing employees events expenses field-service fleet helpdesk inventory invoicing knowledge leads ' +
  'live-chat lunch maintenance manufacturing marketing-automation my-tasks opportunities orders payroll planning point-of-sale ' +
  'products project purchase quality quotations recruitment rental repairs sales settings sign sms-marketing social-marketing studio ' +
  'subscriptions surveys tasks time-off timesheets to-do users vendor-bills website whatsapp'
).split(' ');

/** Odoo: 17 behind `#` (written with pushState), 18 and later in the path, where what was opened last stands last. A contact may be a person; an action's number or an unknown word does not even say of which kind the record is. */
const data: RecipeData = {
  format: 'tsugite-recipe/1',
  id: 'odoo',
  name: 'Odoo',
  hosts: ['*.odoo.com'],
  selfHosted: true,
  tenant: '{host}',
  recordId: ['digits'],
  pages: [
    {
      path: ['/web', '/web/**'],
      hashQuery: { id: '{id}', model: 'res.partner', 'view_type?': 'form' },
      confidence: 'needs-confirmation',
      confirm: ['company'],
    },
    { path: ['/web', '/web/**'], as: 'none', confidence: 'address' },
    {
      path: BEHIND.map((start) => `${start}/**/{path}/{id}`),
      only: { path: ['contacts', 'res.partner', 'm-res.partner', 'customers', 'vendors'] },
      confidence: 'needs-confirmation',
      confirm: ['company'],
    },
    // The list that an action opens on a record, and the records of every other model.
    {
      path: BEHIND.flatMap((start) => [`${start}/**/action-*`, `${start}/**/m-*`, `${start}/**/m-*/*`, `${start}/**/*.*`]),
      as: 'none',
      confidence: 'address',
    },
    {
      path: BEHIND.map((start) => `${start}/**/action-{action}/{id}`),
      confidence: 'needs-confirmation',
      confirm: ['model', 'company'],
    },
    { path: BEHIND.map((start) => `${start}/**/*.*/*`), as: 'none', confidence: 'address' },
    {
      path: BEHIND.map((start) => `${start}/**/{path}/{id}`),
      never: { path: OTHERS },
      confidence: 'needs-confirmation',
      confirm: ['model', 'company'],
    },
  ],
  identity: {
    org: [{ script: 'db', after: 'session_info' }],
    user: [{ script: 'uid', after: 'session_info' }],
  },
  health: {
    present: [{ name: 'form', selector: '.o_form_view, .o_form_view_container' }],
    absent: [{ name: 'sign-in', selector: 'input[type="password"]' }],
  },
  overlays: ['.o-mail-Form-chatter.o-aside', '.modal.o_technical_modal'],
  address: '{origin}/odoo/contacts/{id}',
};

export const recipe = /* @__PURE__ */ dataCrmRecipe(data);

/** The test vectors of this recipe. In a function marked pure, so that no page carries them. */
function vectors(): AddressExample[] {
  const UNSURE = { confidence: 'needs-confirmation' } as const;
  const { account, elsewhere, badId, foreign } = addressExamples('odoo', 'https://mihon.odoo.com', 'mihon.odoo.com');
  const own = addressExamples('odoo', 'http://erp.example.co.jp:8069', 'erp.example.co.jp:8069');
  return [
    account('/web#id=12&model=res.partner&view_type=form&action=123&menu_id=81&cids=1', '12', UNSURE),
    account('/web#action=123&cids=1&id=12&menu_id=81&model=res.partner&view_type=form', '12', UNSURE),
    account('/web?debug=1#id=12&model=res.partner', '12', UNSURE),
    own.account('/web#id=12&model=res.partner&view_type=form', '12', UNSURE),
    own.account('/odoo/contacts/12', '12', UNSURE),
    account('/odoo/contacts/12', '12', UNSURE),
    account('/odoo/contacts/12?cids=1', '12', UNSURE),
    account('/odoo/res.partner/12', '12', UNSURE),
    account('/odoo/m-res.partner/12', '12', UNSURE),
    account('/odoo/crm/5/res.partner/12', '12', UNSURE),
    account('/odoo/contacts/7/res.partner/12', '12', UNSURE),
    account('/odoo/5/action-33/contacts/12', '12', UNSURE),
    account('/odoo/action-123/12', '12', UNSURE),
    account('/odoo/action-contacts.action_contacts/12', '12', UNSURE),
    account('/odoo/key-accounts/12', '12', UNSURE),
    account('/scoped_app/contacts/12', '12', UNSURE),
    elsewhere('/web#id=0&model=res.partner&view_type=form'),
    elsewhere('/web#model=res.partner&view_type=list&action=123'),
    elsewhere('/web#id=12&model=res.partner&view_type=kanban'),
    elsewhere('/web#id=12&model=crm.lead&view_type=form'),
    elsewhere('/web#action=123&active_id=12'),
    elsewhere('/odoo'),
    elsewhere('/odoo/contacts'),
    elsewhere('/odoo/contacts/new'),
    elsewhere('/odoo/contacts/0'),
    elsewhere('/odoo/crm/5'),
    elsewhere('/odoo/contacts/12/crm/5'),
    elsewhere('/odoo/contacts/12/action-33'),
    elsewhere('/odoo/crm.lead/5'),
    elsewhere('/odoo/m-crm.lead/5'),
    elsewhere('/odoo/sales/5'),
    elsewhere('/shop/12'),
    badId('/odoo/contacts/12a'),
    foreign('ftp://mihon.odoo.com/odoo/contacts/12'),
  ];
}

export const examples: AddressExample[] = /* @__PURE__ */ vectors();

export const identityExamples: IdentityExample[] = [
  {
    html: '<script>odoo.__session_info__ = {"is_admin": false, "uid": 7, "db": "mihon", "user_context": {"uid": 7}};</script>',
    says: { orgId: 'mihon', userId: '7' },
  },
  { html: '<script>odoo.__session_info__ = {"uid": null, "db": "mihon"};</script>', says: { orgId: 'mihon' } },
  { html: '<script>{"uid": 7, "db": "mihon"}</script>', says: {} },
];
