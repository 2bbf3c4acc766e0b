import { stories } from '../stories';
import { enterAccount, IdCounter } from './enter-account';
import { generateAccounts } from './generate-accounts';
import type { Org } from './org';
import { enterProducts } from './products';
import { makeId, to18 } from './salesforce-id';
import { soldAccounts } from './sold-accounts';
import { TableStore } from './table-store';

const GENERATED = 304;
/** The second org is small, but its ids are the first one's: the same id then means another account. */
const GENERATED_UME = 36;

/** The account whose id differs from a story's by the case of letters alone. */
export const CASE_TWIN = { of: '幻灯企画株式会社', accountId: twinOf(makeId('001', 11)) };

function twinOf(id: string): string {
  const swapped = [...id.slice(3, 15)].map((char) => (char === char.toLowerCase() ? char.toUpperCase() : char.toLowerCase()));
  return to18(id.slice(0, 3) + swapped.join(''));
}

/** All data of one org, the same for the same moment and seed. Ids depend on neither. */
export function fillStore(org: Org, { nowMs, seed }: { nowMs: number; seed: number }): TableStore {
  const store = new TableStore();
  const ids = new IdCounter();
  enterProducts(store);
  for (const user of org.users)
    store.add('User', { Id: user.id, Name: user.name, Username: user.username, Email: user.username });
  const taken = new Set(stories.map((story) => story.name));
  const first = org.key === 'sakura';
  const told = first ? stories.map((story) => story.seed) : [];
  const seeds = [...told, ...generateAccounts(seed, first ? GENERATED : GENERATED_UME, taken)];
  seeds.forEach((account, i) => {
    const accountId = first && i === seeds.length - 1 ? CASE_TWIN.accountId : makeId('001', i + 1);
    const owner = org.users[i % 3 === 2 ? 1 : 0];
    enterAccount({ store, ids, nowMs, accountId, seed: account }, owner.id);
  });
  const sold = first ? Object.values(soldAccounts) : [];
  for (const { accountId, seed: account } of sold) enterAccount({ store, ids, nowMs, accountId, seed: account }, org.users[0].id);
  return store;
}
