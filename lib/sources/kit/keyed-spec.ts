import type { AppError, Result } from '@/lib/domain/app-error';
import type { FacetName } from '@/lib/domain/facet-names';
import type { z } from '@/lib/domain/z';
import { type Checked, refusalError } from '../address/refusal';
import type { FieldMapping } from '../canonical/field-mapping';
import type { AccountKeyKind, ConnectorField, ConnectorKind, ConnectorOptions, LimitFacts } from '../connector';
import type { SourceRequest } from '../source';
import { type Asked, askedOf } from './asked';
import type { Collected } from './collected';
import { settingsOf } from './crm-spec';
import { openSession, type Session, type SessionRequest, type SessionSpec } from './session';

/** What one account view asks a source for that knows accounts by a name of its own. */
export interface KeyedQuestion<S> extends Asked {
  /** The account's name in this source: a mapping table's, a domain; where there is none, the CRM's id. */
  key: string;
  /** Was the key given, or is it the CRM's id for want of one? */
  keyed: boolean;
  /** The CRM's id. */
  accountId: string;
  settings: S;
  mapping: FieldMapping;
  facets: readonly FacetName[];
  nowMs: number;
}

/** One billing, usage or survey service in its own words; everything else is the kit's. */
export interface KeyedSpec<S> {
  id: string;
  name: string;
  kind: ConnectorKind;
  accountKey: AccountKeyKind;
  /** By what it knows accounts, in the order of trying, where that is not `accountKey` alone. */
  knownBy?(settings: S): readonly AccountKeyKind[];
  fields: readonly ConnectorField[];
  settings: z.ZodMiniType<S>;
  secrets: readonly ConnectorField[];
  /** What it can give at most, where no mapping says it. */
  facets?: readonly FacetName[];
  preset?: FieldMapping;
  /** The mapping that the settings hold, where the source has no preset. */
  mappingOf?(settings: S): FieldMapping | undefined;
  limits: LimitFacts;
  origin(settings: S): Checked<string>;
  /** Null: a secret is missing or cannot stand in a header. */
  headers(secrets: Readonly<Record<string, string>>, settings: S): Record<string, string> | null;
  failureIn?: SessionSpec['failureIn'];
  limitIn?: SessionSpec['limitIn'];
  /** `id` of what it gives is the key as the source itself states it, or the key where every row was held to it. */
  collect(session: Session, question: KeyedQuestion<S>): Promise<Result<Collected>>;
  /** All values of the answer by their paths, where those are not names joined by dots. Held to the account like `collect`. */
  look?(session: Session, question: KeyedQuestion<S>): Promise<Result<Pick<Collected, 'id' | 'record'>>>;
}

const fail = (error: AppError) => ({ ok: false, error }) as const;

/** Longer than any service's id. Whitespace or controls are in none. */
const isKey = (key: string) => key !== '' && key.length <= 255 && key.isWellFormed() && !/[\p{Cc}\p{Z}]/u.test(key);

export interface OpenedKeyed<S> {
  session: Session;
  question: KeyedQuestion<S>;
}

/** What is needed of a request, a view's or one to look around. */
type Wanted = SessionRequest & Pick<SourceRequest, 'key' | 'facets'>;

/** The calls about one account, once everything that can be known beforehand allows them. */
export async function openKeyed<S>(
  spec: KeyedSpec<S>,
  options: ConnectorOptions,
  request: Wanted,
  unmapped?: FieldMapping,
): Promise<Result<OpenedKeyed<S>>> {
  const settings = settingsOf(spec.settings, options.settings);
  if (!settings.ok) return settings;
  const mapping = options.fieldMap ?? spec.mappingOf?.(settings.value) ?? spec.preset ?? unmapped;
  if (!mapping) return fail({ kind: 'misconfigured', field: 'mapping' });
  const { accountId } = request.ref;
  const key = request.key ?? accountId;
  if (!isKey(key)) return fail({ kind: 'not-found', what: 'account' });
  const origin = spec.origin(settings.value);
  if (!origin.ok) return fail(refusalError(origin.refusal));
  const headers = spec.headers(options.secrets, settings.value);
  if (!headers) return fail({ kind: 'unauthorised' });
  const { id: connectorId, failureIn, limitIn } = spec;
  const hooks = { ...(failureIn ? { failureIn } : {}), ...(limitIn ? { limitIn } : {}) };
  const one: SessionSpec = { connectorId, origin: origin.value, headers, via: 'worker', share: spec.limits.share, ...hooks };
  const session = await openSession(one, options, request);
  if (!session.ok) return session;
  const { facets, nowMs } = request;
  const about = { key, keyed: request.key !== undefined, accountId, settings: settings.value, mapping, facets, nowMs };
  return { ok: true, value: { session: session.value, question: { ...askedOf(mapping, facets), ...about } } };
}
