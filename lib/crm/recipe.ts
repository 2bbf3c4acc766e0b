import type { AccountRef } from '@/lib/domain/account-ref';
import type { RecipeData } from './recipe-data';

/** What an address says. `as: 'parent'` — the page shows something else inside this account's workspace. */
export type Recognition =
  | {
      state: 'account';
      ref: AccountRef;
      as: 'page' | 'parent';
      confidence: 'address' | 'needs-confirmation';
      sandbox: boolean;
    }
  | { state: 'elsewhere' }
  | {
      state: 'unrecognised';
      failed: 'id-checksum' | 'id-shape' | 'unknown-host';
    };

/** The page's own word on who is signed in; a part it does not tell is missing. */
export interface PageIdentity {
  orgId?: string;
  userId?: string;
}

/** The half of a recipe that the scout carries: plain code, no libraries. */
export interface PageRecipe {
  readonly id: string;
  ownsHost(hostname: string): boolean;
  recognise(url: URL): Recognition;
  identify(document: Document): PageIdentity;
}

/** How to read one CRM's pages, and what to ask permission for. The file's name is its id; it exports `recipe`. */
export interface CrmRecipe extends PageRecipe {
  readonly name: string;
  /** What it is made of, where it is data and not code. */
  readonly data?: RecipeData;
  /** The address of an account's page on a host of this CRM. `tenant` is needed where the address names it beside the host. */
  accountAddress(origin: string, accountId: string, tenant?: string): string;
  /** Match patterns of the pages, asked for as optional permissions. Empty where every customer has a host of its own. */
  readonly origins: readonly string[];
  /** Match patterns of the API hosts that the source calls. */
  readonly apiOrigins: readonly string[];
  /** Match patterns too wide to be asked for as they stand: they only let the user grant the one host at hand. */
  readonly rareOrigins?: readonly string[];
  readonly rareApiOrigins?: readonly string[];
}

/** A test vector of a recipe: `examples` and `identityExamples` in the recipe's own file, run by the contract suite. */
export interface AddressExample {
  url: string;
  says: Recognition;
}

export interface IdentityExample {
  /** Body of the page. */
  html: string;
  says: PageIdentity;
}
