import type { AccountRef } from '@/lib/domain/account-ref';
import type { AddressExample, Recognition } from './recipe';

type Account = Extract<Recognition, { state: 'account' }>;

/** The examples of a recipe that is data, each in a line: on one origin, for one organisation. */
export function addressExamples(crm: string, origin: string, tenant: string) {
  const of = (says: Recognition) => (path: string) => ({ url: origin + path, says }) satisfies AddressExample;
  return {
    account(path: string, accountId: string, over: Partial<Account> & Partial<AccountRef> = {}): AddressExample {
      const { tenant: at = tenant, as = 'page', confidence = 'address', sandbox = false } = over;
      return of({ state: 'account', ref: { crm, tenant: at, accountId }, as, confidence, sandbox })(path);
    },
    elsewhere: of({ state: 'elsewhere' }),
    badId: of({ state: 'unrecognised', failed: 'id-shape' }),
    foreign: (url: string): AddressExample => ({ url, says: { state: 'unrecognised', failed: 'unknown-host' } }),
  };
}

/** A page that says nothing of who is signed in. */
export const SAYS_NOBODY = { html: '<main>見本精密工業株式会社</main>', says: {} } as const;
