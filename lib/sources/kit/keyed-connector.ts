import type { AppError, Result } from '@/lib/domain/app-error';
import type { FacetName } from '@/lib/domain/facet-names';
import { z } from '@/lib/domain/z';
import { type Checked, refusalError } from '../address/refusal';
import type { FieldMapping } from '../canonical/field-mapping';
import type { AccountKeyKind, Connector, ConnectorField, ConnectorKind, ConnectorOptions, LimitFacts } from '../connector';
import type { Source, SourceAnswer, SourceRequest } from '../source';
import { type Asked, askedOf, facetsOfMapping } from './asked';
import { type Collected, sameId } from './collected';
import { readCollected } from './read-collected';
import { openSession, type Session, type SessionSpec } from './session';

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
}

const fail = (error: AppError) => ({ ok: false, error }) as const;

function settingsOf<S>(schema: z.ZodMiniType<S>, raw: unknown): Result<S> {
  const parsed = z.safeParse(schema, raw);
  if (parsed.success) return { ok: true, value: parsed.data };
  return fail({ kind: 'misconfigured', field: parsed.error.issues[0]?.path.join('.') || 'settings' });
}

/** Longer than any service's id. Whitespace or controls are in none. */
const isKey = (key: string) => key !== '' && key.length <= 255 && key.isWellFormed() && !/[\p{Cc}\p{Z}]/u.test(key);

async function read<S>(spec: KeyedSpec<S>, options: ConnectorOptions, request: SourceRequest): Promise<Result<SourceAnswer>> {
  const settings = settingsOf(spec.settings, options.settings);
  if (!settings.ok) return settings;
  const mapping = options.fieldMap ?? spec.mappingOf?.(settings.value) ?? spec.preset;
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
  const one: SessionSpec = { connectorId, origin: origin.value, headers, via: 'worker', ...hooks };
  const session = await openSession(one, options, request);
  if (!session.ok) return session;

  const { facets, nowMs } = request;
  const about = { key, keyed: request.key !== undefined, accountId, settings: settings.value, mapping, facets, nowMs };
  const found = await spec.collect(session.value, { ...askedOf(mapping, facets), ...about });
  if (!found.ok) return found;
  // Whatever else it says: this is another account.
  if (!sameId(found.value.id, key)) return fail({ kind: 'not-found', what: 'account' });
  const value = readCollected(found.value, { source: spec.id, mapping, nowMs, facets });
  const limit = session.value.limit();
  const told = limit && { used: limit.used, allowed: limit.allowed, seconds: Math.round(limit.windowMs / 1000) };
  return { ok: true, value: { accountId, identity: options.identity, facets: value, ...(told ? { limit: told } : {}) } };
}

/** A connector for a service that is not the CRM: asked by token from the worker, for the account that a key names there. */
export function keyedConnector<S>(spec: KeyedSpec<S>): Connector {
  const { id, name, kind, accountKey, fields, settings, secrets, preset, limits } = spec;
  const facetsFor = (mapping: FieldMapping | undefined) => (mapping ? facetsOfMapping(mapping) : (spec.facets ?? []));
  return {
    id,
    name,
    kind,
    via: ['worker'],
    facets: spec.facets ?? facetsFor(preset),
    accountKey,
    fields,
    settings,
    secrets,
    ...(preset ? { preset } : {}),
    limits,
    origins(raw) {
      const parsed = settingsOf(settings, raw);
      const origin = parsed.ok ? spec.origin(parsed.value) : null;
      return origin?.ok ? [`${origin.value}/*`] : [];
    },
    create(options): Source {
      const parsed = settingsOf(settings, options.settings);
      const own = options.fieldMap ?? (parsed.ok ? spec.mappingOf?.(parsed.value) : undefined) ?? preset;
      return { id, facets: facetsFor(own), fetch: (request) => read(spec, options, request) };
    },
  };
}
