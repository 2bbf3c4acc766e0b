import { accountTokens } from './tokens/account-tokens';
import { offerTokens } from './tokens/offer-tokens';
import type { Token } from './tokens/token';
import { usageTokens } from './tokens/usage-tokens';

export type { Token, TokenInput, TokenKind, TokenValue } from './tokens/token';

/** Every token that a talk track may hold. */
export const TOKENS: readonly Token[] = [...accountTokens, ...usageTokens, ...offerTokens];

const byId = new Map(TOKENS.map((token) => [token.id, token]));

export const tokenOf = (id: string): Token | undefined => byId.get(id);

/** The parts of a template: plain text, and what stands between braces. A brace without its partner counts as a token that nobody knows. */
export function partsOf(template: string): ({ text: string } | { token: string })[] {
  return template
    .split(/(\{[^{}]*\}|[{}])/)
    .filter((part) => part !== '')
    .map((part) => (/^[{}]/.test(part) ? { token: part.replace(/^\{(.*)\}$/, '$1') } : { text: part }));
}
