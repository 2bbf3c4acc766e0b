import type { AccountRef } from '@/lib/domain/account-ref';
import type { Result } from '@/lib/domain/app-error';
import { z } from '@/lib/domain/z';
import { isRefusalCode } from '../address/refusal';
import type { FieldMapping } from '../canonical/field-mapping';
import type { SourceField } from '../canonical/source-field';
import type { ConnectorField, ConnectorOptions, LimitFacts, Via } from '../connector';
import type { Asked } from './asked';
import { type Collected, sameId } from './collected';
import { openSession, type Session, type SessionRequest, type SessionSpec } from './session';

/** What one account view asks a CRM for. */
export interface AccountQuestion<S> extends Asked {
  id: string;
  settings: S;
  via: Via;
  nowMs: number;
  /** All fields of the account and not only `paths`, as far as one answer holds them: it is looked at, not viewed. */
  everything?: true;
}

/** One CRM's own API in its own words: addresses, headers, envelopes. Everything else is the kit's. */
export interface CrmSpec<S> {
  id: string;
  name: string;
  via: readonly Via[];
  fields: readonly ConnectorField[];
  settings: z.ZodMiniType<S>;
  secrets: readonly ConnectorField[];
  preset: FieldMapping;
  limits: LimitFacts;
  /** Origin of the API. */
  origin(settings: S): string;
  /** Are accounts of this tenant asked about here? */
  owns(settings: S, tenant: string): boolean;
  /** What an id looks like; nothing else is ever put into an address. */
  idShape: RegExp;
  /** Null: a secret is missing. */
  headers(secrets: Readonly<Record<string, string>>, via: Via, settings: S): Record<string, string> | null;
  failureIn?: SessionSpec['failureIn'];
  limitIn?: SessionSpec['limitIn'];
  collect(session: Session, question: AccountQuestion<S>): Promise<Result<Collected>>;
  /** The CRM's own list of an account's fields, labels in its user's language where it has them. Left out: the record alone tells. */
  describe?(session: Session, question: AccountQuestion<S>): Promise<Result<SourceField[]>>;
}

export const NOT_FOUND = { ok: false, error: { kind: 'not-found', what: 'account' } } as const;

/** The first setting that is wrong; of an address with the part of it and the refusal's code. */
export function settingsOf<S>(schema: z.ZodMiniType<S>, raw: unknown): Result<S> {
  const parsed = z.safeParse(schema, raw);
  if (parsed.success) return { ok: true, value: parsed.data };
  const { path = [], message = '' } = parsed.error.issues[0] ?? {};
  const code = isRefusalCode(message) ? ` (${message})` : '';
  return { ok: false, error: { kind: 'misconfigured', field: `${path.join('.') || 'settings'}${code}` } };
}

/** Refuses, before anything is sent, an account that this connection must not be asked about. */
function refusal<S>(spec: CrmSpec<S>, settings: S, ref: AccountRef): Result<never> | null {
  if (ref.crm !== spec.id || !spec.owns(settings, ref.tenant)) {
    const own = new URL(spec.origin(settings)).host;
    return { ok: false, error: { kind: 'identity-mismatch', page: `${ref.crm} ${ref.tenant}`, connection: `${spec.id} ${own}` } };
  }
  return spec.idShape.test(ref.accountId) ? null : NOT_FOUND;
}

export interface OpenedCrm<S> {
  session: Session;
  settings: S;
  via: Via;
}

/** The calls about one account, once everything that can be known beforehand allows them. */
export async function openCrm<S>(
  spec: CrmSpec<S>,
  options: ConnectorOptions,
  request: SessionRequest,
): Promise<Result<OpenedCrm<S>>> {
  const settings = settingsOf(spec.settings, options.settings);
  if (!settings.ok) return settings;
  const refused = refusal(spec, settings.value, request.ref);
  if (refused) return refused;
  const via = options.via ?? spec.via[0] ?? 'worker';
  const headers = spec.headers(options.secrets, via, settings.value);
  if (!headers || !spec.via.includes(via)) return { ok: false, error: { kind: 'unauthorised' } };
  const { id: connectorId, failureIn, limitIn } = spec;
  const hooks = { ...(failureIn ? { failureIn } : {}), ...(limitIn ? { limitIn } : {}) };
  const origin = spec.origin(settings.value);
  const session = await openSession({ connectorId, origin, headers, via, share: spec.limits.share, ...hooks }, options, request);
  return session.ok ? { ok: true, value: { session: session.value, settings: settings.value, via } } : session;
}

/** The collected account, if it is the one that was asked about by its own word. */
export function heldTo(found: Result<Collected>, accountId: string): Result<Collected> {
  if (!found.ok) return found;
  const said = found.value.id;
  if (typeof said !== 'string' && typeof said !== 'number') return { ok: false, error: { kind: 'unexpected-shape', path: 'id' } };
  // Whatever else it says: this is another account.
  return sameId(said, accountId) ? found : NOT_FOUND;
}
