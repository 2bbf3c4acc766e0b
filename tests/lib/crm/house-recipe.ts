import type { RecipeData } from '@/lib/crm/recipe-data';

/** A CRM in the house: everything behind `#`, as a person could write it down. */
export const houseRecipe: RecipeData = {
  format: 'tsugite-recipe/1',
  id: 'house',
  name: '見本台帳',
  hosts: ['crm.example.co.jp'],
  selfHosted: true,
  tenant: '{host}/{book}',
  recordId: ['digits'],
  pages: [
    { hash: '{book}/model/party.party/{id}', confidence: 'address' },
    { hash: '{book}/list/{list}/{id}', choose: 'list', confidence: 'address', confirm: ['chosen'] },
  ],
  identity: {
    org: [{ selector: 'body', attribute: 'data-org', after: 'org:', before: ';' }],
    user: [{ selector: '#nobody' }, { script: 'user', after: 'session' }],
    record: [{ selector: '[data-record]', attribute: 'data-record' }],
  },
  health: {
    present: [{ name: 'title', selector: '#title' }],
    absent: [{ name: 'sign-in', selector: 'input[type="password"]' }],
  },
  overlays: ['.side-panel'],
  address: '{origin}/#{tenant}/model/party.party/{id}',
};
