import type { AccountHistory } from './history';

/** Nothing was done about the account yet, or nothing is known of it. */
export const NO_HISTORY: AccountHistory = { outcomes: [] };
