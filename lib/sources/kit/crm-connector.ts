import type { AccountRef } from '@/lib/domain/account-ref';
import type { Result } from '@/lib/domain/app-error';
import { z } from '@/lib/domain/z';
import type { FieldMapping } from '../canonical/field-mapping';
import type { Connector, ConnectorField, ConnectorOptions, LimitFacts, Via } from '../connector';
import type { Source, SourceAnswer, SourceRequest } from '../source';
import { type Asked, askedOf, facetsOfMapping } from './asked';
import { type Collected, sameId } from './collected';
import { readCollected } from './read-collected';
import { openSession, type Session, type SessionSpec } from './session';

/** What one account view asks a CRM for. */
export interface AccountQuestion<S> extends Asked {
  id: string;
  settings: S;
  via: Via;
  nowMs: number;
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
}

const NOT_FOUND = { ok: false, error: { kind: 'not-found', what: 'account' } } as const;

/** The first setting that is wrong. */
function settingsOf<S>(schema: z.ZodMiniType<S>, raw: unknown): Result<S> {
  const parsed = z.safeParse(schema, raw);
  if (parsed.success) return { ok: true, value: parsed.data };
  return { ok: false, error: { kind: 'misconfigured', field: parsed.error.issues[0]?.path.join('.') || 'settings' } };
}

/** Refuses, before anything is sent, an account that this connection must not be asked about. */
function refusal<S>(spec: CrmSpec<S>, settings: S, ref: AccountRef): Result<never> | null {
  if (ref.crm !== spec.id || !spec.owns(settings, ref.tenant)) {
    const own = new URL(spec.origin(settings)).host;
    return { ok: false, error: { kind: 'identity-mismatch', page: `${ref.crm} ${ref.tenant}`, connection: `${spec.id} ${own}` } };
  }
  return spec.idShape.test(ref.accountId) ? null : NOT_FOUND;
}

async function read<S>(spec: CrmSpec<S>, options: ConnectorOptions, request: SourceRequest): Promise<Result<SourceAnswer>> {
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
  const session = await openSession({ connectorId, origin, headers, via, ...hooks }, options, request);
  if (!session.ok) return session;

  const mapping = options.fieldMap ?? spec.preset;
  const asked = askedOf(mapping, request.facets);
  const { accountId } = request.ref;
  const found = await spec.collect(session.value, {
    ...asked,
    id: accountId,
    settings: settings.value,
    via,
    nowMs: request.nowMs,
  });
  if (!found.ok) return found;
  const said = found.value.id;
  if (typeof said !== 'string' && typeof said !== 'number') return { ok: false, error: { kind: 'unexpected-shape', path: 'id' } };
  // Whatever else it says: this is another account.
  if (!sameId(said, accountId)) return NOT_FOUND;
  const facets = readCollected(found.value, {
    source: spec.id,
    mapping,
    nowMs: request.nowMs,
    facets: request.facets,
    sendsEmpty: true,
  });
  const limit = session.value.limit();
  const told = limit && { used: limit.used, allowed: limit.allowed, seconds: Math.round(limit.windowMs / 1000) };
  return { ok: true, value: { accountId, identity: options.identity, facets, ...(told ? { limit: told } : {}) } };
}

/** A connector for the API of a CRM itself, whose accounts are found by the id in the page's address. */
export function crmConnector<S>(spec: CrmSpec<S>): Connector {
  const { id, name, via, fields, settings, secrets, preset, limits } = spec;
  return {
    id,
    name,
    kind: 'crm',
    forCrm: id,
    via,
    facets: facetsOfMapping(preset),
    accountKey: 'crm-id',
    fields,
    settings,
    secrets,
    preset,
    limits,
    origins(raw) {
      const parsed = settingsOf(settings, raw);
      return parsed.ok ? [`${spec.origin(parsed.value)}/*`] : [];
    },
    create(options): Source {
      return { id, facets: facetsOfMapping(options.fieldMap ?? preset), fetch: (request) => read(spec, options, request) };
    },
  };
}
