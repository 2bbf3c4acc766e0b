import type { AccountSnapshot, FacetName } from '@/lib/domain/account-snapshot';
import type { IsoDate } from '@/lib/domain/calendar';
import type { Decision } from '@/lib/domain/decision/decision';
import type { Language } from '@/lib/domain/language';
import type { Money } from '@/lib/domain/money';
import type { Playbook } from '@/lib/domain/playbook/playbook';

/** A fact as it stands, before any language writes it. `percent` is a ratio (0.94); `money` is in minor units. */
export type TokenValue =
  | { kind: 'text'; value: string }
  | { kind: 'date'; value: IsoDate }
  | { kind: 'count'; value: number }
  | { kind: 'percent'; value: number }
  | { kind: 'money'; value: Money };
export type TokenKind = TokenValue['kind'];

/** What a track is filled from. `nowMs` and `today` are one moment: now, and its day in the policy's time zone. */
export interface TokenInput {
  readonly snapshot: AccountSnapshot;
  readonly playbook: Playbook;
  readonly decision: Pick<Decision, 'offerId' | 'price'>;
  readonly today: IsoDate;
  readonly nowMs: number;
  readonly language: Language;
}

/** A place in a talk track for one live fact, written `{id}`. */
export interface Token {
  readonly id: string;
  readonly kind: TokenKind;
  /** The fact that must be known, as the playbook's discovery questions name it; shown where the token cannot be filled. */
  readonly fact: string;
  /** The facets it is read from; none for what the playbook itself says. */
  readonly facets: readonly FacetName[];
  /** Means nothing without an offer, so a track for "no offer" may not use it. */
  readonly needsOffer: boolean;
  /** Undefined where the fact is not known, or where saying it would be wrong (a day in the past, a saving that is none). */
  resolve(input: TokenInput): TokenValue | undefined;
}

export const text = (value: string | undefined): TokenValue | undefined => (value ? { kind: 'text', value } : undefined);
export const date = (value: IsoDate | undefined): TokenValue | undefined => (value ? { kind: 'date', value } : undefined);
export const count = (value: number | undefined): TokenValue | undefined =>
  value === undefined ? undefined : { kind: 'count', value };
export const percent = (value: number | undefined): TokenValue | undefined =>
  value === undefined ? undefined : { kind: 'percent', value };
export const money = (value: Money | undefined): TokenValue | undefined =>
  value === undefined ? undefined : { kind: 'money', value };

export const offerOf = ({ playbook, decision }: TokenInput) =>
  decision.offerId === null ? undefined : playbook.offers.find((offer) => offer.id === decision.offerId);
