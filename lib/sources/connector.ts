import type { AccountRef, Identity } from '@/lib/domain/account-ref';
import type { FacetName, Facets } from '@/lib/domain/account-snapshot';
import type { Result } from '@/lib/domain/app-error';
import type { z } from '@/lib/domain/z';
import type { sleep } from './backoff';
import type { FieldMapping } from './canonical/field-mapping';
import type { SourceField } from './canonical/source-field';
import type { OpenedCrm } from './kit/crm-spec';
import type { SessionRequest } from './kit/session';
import type { SourceMemory } from './kit/source-memory';
import type { Http, Source } from './source';

export type ConnectorKind = 'crm' | 'billing' | 'usage' | 'nps' | 'warehouse';

/**
 * Where its calls are made. `worker`: with a token, cookies left out, the origin's permission asked for. `page`: from the CRM's own
 * page with the session that is open there; nothing is asked for. The `http` that is handed in is the worker's or the page's.
 */
export type Via = 'worker' | 'page';

/** How the account is found there: by the CRM's id of it, or by the `key` of the request (a mapping table's, a domain, a name). */
export type AccountKeyKind = 'crm-id' | 'domain' | 'external-id' | 'name';

/** A field of the connector's form. `label` is a key of the locale files. */
export interface ConnectorField {
  name: string;
  label: string;
  optional?: boolean;
  /** A secret that is asked for only where the source is read this way. */
  via?: Via;
}

/** What a person should know about the source's limits. `evidence`: V verified, R recalled. */
export interface LimitFacts {
  /** Calls that one account view costs at most. */
  callsPerView: number;
  /** So many calls in so many seconds are allowed; empty where nobody knows. */
  windows: readonly { calls: number; seconds: number }[];
  evidence: 'V' | 'R';
  /**
   * From which share of what its headers tell on nothing more is read, where nobody set another: less of a day's budget that all of a company's
   * programs share, more of a window that is free again in seconds. Left out: four fifths.
   */
  share?: number;
}

export interface ConnectorOptions {
  http: Http;
  /** As they were typed or sent by policy; parsed here. Bad ones give a source that answers `misconfigured`. */
  settings: unknown;
  /** From the secret store, by the names in `secrets`. */
  secrets: Readonly<Record<string, string>>;
  /** Replaces the preset. */
  fieldMap?: FieldMapping;
  /** Whose connection this is; a request of anybody else is refused before anything is sent. */
  identity: Identity;
  via?: Via;
  /** Origins that the policy allows although they are local or without TLS. From a page its own origin is always allowed. */
  allow?: readonly string[];
  /** Remembers the source's own word on its limit between two refreshes. */
  memory?: SourceMemory;
  /** Share of the allowed calls at which reading stops, 0 to 1. */
  limitShare?: number;
  online?: () => boolean;
  random: () => number;
  sleep?: typeof sleep;
  /** Time for a whole account view, the retry included. */
  timeoutMs?: number;
}

/** One account, to learn from it what the source has. */
export interface ExploreRequest {
  ref: AccountRef;
  /** The account's name in this source, where that is not the CRM's id. */
  key?: string;
  nowMs: number;
  signal: AbortSignal;
}

/** What a source has to choose from when a mapping is made. */
export interface Explored {
  /** The account's name there, where it is known which field holds it. */
  name?: string;
  /** What a mapping may name as `from`, with this account's values as samples. A field that the account has left empty is among them. */
  fields: SourceField[];
  /** This account's own values by the paths of the fields; null: it has none there. */
  record: Record<string, unknown>;
  /** Lists that hang on the account, with what their entries hold, where the source says so; their rows stand in the record. */
  lists?: ExploredList[];
}

/** A list that a mapping may name, and the fields of its entries. */
export interface ExploredList extends SourceField {
  fields: SourceField[];
}

/**
 * A system that knows something about an account. One file each in `connectors/`, named after its id, which exports `connector`; its
 * recorded answers (`examples`, one `ConnectorExamples` or several) stand apart in `connectors/<id>/examples.ts`, so that no page carries
 * them. Nothing here touches the network but through `http`.
 */
export interface Connector {
  readonly id: string;
  /** A product's name, the same in every language. */
  readonly name: string;
  readonly kind: ConnectorKind;
  /** The CRM whose own API this is. */
  readonly forCrm?: string;
  /** The usual way first. */
  readonly via: readonly Via[];
  /** What it can give at most; less where the field map says less. */
  readonly facets: readonly FacetName[];
  readonly accountKey: AccountKeyKind;
  /** By what else, in the order of trying, where it depends on the settings or is more than one; left out: by `accountKey` alone. */
  knownBy?(settings: unknown): readonly AccountKeyKind[];
  /** Settings that are not secret, in the form's order, and their schema. */
  readonly fields: readonly ConnectorField[];
  readonly settings: z.ZodMiniType<unknown>;
  readonly secrets: readonly ConnectorField[];
  readonly preset?: FieldMapping;
  readonly limits: LimitFacts;
  /** Match patterns to ask permission for; none where the settings are wrong. */
  origins(settings: unknown): string[];
  create(options: ConnectorOptions): Source;
  /** The calls about one account, for whoever has more to say to a CRM than to ask it for facts. Holds to user, host and shape of the id as a view does. */
  open?(options: ConnectorOptions, request: SessionRequest): Promise<Result<OpenedCrm<unknown>>>;
  /** Its own fields and one account's values in them, for whoever makes the mapping. Holds to the account as a view does. Never throws. */
  explore?(options: ConnectorOptions, request: ExploreRequest): Promise<Result<Explored>>;
}

/** An answer as the system really gives it, with fictional data. */
export interface RecordedAnswer {
  /** Method and how the address goes on after the origin, e.g. `GET /v1/subscriptions?customer=cus_1`. The longest that fits answers. */
  to: string;
  /** Must stand in the request's body as well. */
  body?: string;
  status?: number;
  headers?: Readonly<Record<string, string>>;
  gives: unknown;
}

/** The facets that must come, as far as they are written down: `toMatchObject`. */
export type ExpectedFacets = { [N in FacetName]?: { state: Facets[N]['state']; value?: unknown } };

/** Recorded answers and the facets they must give; run by the contract suite with every kind of failure besides. */
export interface ConnectorExamples {
  /** Where it is not the connector's usual way. */
  via?: Via;
  settings: unknown;
  secrets: Readonly<Record<string, string>>;
  ref: AccountRef;
  identity: Identity;
  /** The account's name in this source, where that is not the CRM's id. */
  key?: string;
  fieldMap?: FieldMapping;
  nowMs: number;
  answers: readonly RecordedAnswer[];
  facets: ExpectedFacets;
  /** Of an account about which this source has nothing but its being there. */
  empty: { answers: readonly RecordedAnswer[]; facets: ExpectedFacets };
  /** What exploring gives: answers beside the ones above, and some of the fields and values that must be among what comes. */
  explore?: {
    answers?: readonly RecordedAnswer[];
    /** Of another account; left out: the first of `somebodyElse` below. */
    somebodyElse?: readonly RecordedAnswer[];
    name?: string;
    fields: readonly SourceField[];
    record: Readonly<Record<string, unknown>>;
  };
  /** Answers that are of another account, which must be refused; they take the place of those with the same `to`. */
  somebodyElse: readonly RecordedAnswer[];
}
