import type { Result } from '@/lib/domain/app-error';
import { FACET_NAMES } from '@/lib/domain/facet-names';
import type { FieldMapping } from '../canonical/field-mapping';
import type { Connector, ConnectorOptions, Explored, ExploreRequest } from '../connector';
import type { Source, SourceAnswer, SourceRequest } from '../source';
import { facetsOfMapping } from './asked';
import { sameId } from './collected';
import { settingsOf } from './crm-spec';
import { exploredLists } from './explored-lists';
import { exploredOf } from './explored-of';
import { type KeyedSpec, openKeyed } from './keyed-spec';
import { readCollected } from './read-collected';
import { recordLeaves } from './record-leaves';

export type { KeyedQuestion } from './keyed-spec';

const NOT_FOUND = { ok: false, error: { kind: 'not-found', what: 'account' } } as const;

async function read<S>(spec: KeyedSpec<S>, options: ConnectorOptions, request: SourceRequest): Promise<Result<SourceAnswer>> {
  const opened = await openKeyed(spec, options, request);
  if (!opened.ok) return opened;
  const { session, question } = opened.value;
  const { key, mapping, facets, nowMs, accountId } = question;
  const found = await spec.collect(session, question);
  if (!found.ok) return found;
  // Whatever else it says: this is another account.
  if (!sameId(found.value.id, key)) return NOT_FOUND;
  const read = readCollected(found.value, { source: spec.id, mapping, nowMs, facets });
  const told = session.limit();
  return { ok: true, value: { accountId, identity: options.identity, ...read, ...(told ? { limit: told } : {}) } };
}

/** To look around no mapping is needed: it is what is going to be made. */
const UNMAPPED: FieldMapping = { format: 'tsugite-mapping/1', timeZone: 'UTC', fields: {} };

async function explore<S>(spec: KeyedSpec<S>, options: ConnectorOptions, request: ExploreRequest): Promise<Result<Explored>> {
  // What is shown by its paths has its lists among them.
  const facets = spec.look ? [] : FACET_NAMES;
  const opened = await openKeyed(spec, options, { ...request, identity: options.identity, facets }, UNMAPPED);
  if (!opened.ok) return opened;
  const { session, question } = opened.value;
  if (spec.look) {
    const seen = await spec.look(session, question);
    if (!seen.ok) return seen;
    if (!sameId(seen.value.id, question.key)) return NOT_FOUND;
    return { ok: true, value: exploredOf([], { ...seen.value.record }, question.mapping) };
  }
  const found = await spec.collect(session, question);
  if (!found.ok) return found;
  if (!sameId(found.value.id, question.key)) return NOT_FOUND;
  const lists = exploredLists(found.value.lists, question.lists);
  return { ok: true, value: exploredOf([], recordLeaves(found.value.record), question.mapping, lists) };
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
    knownBy(raw) {
      const parsed = settingsOf(settings, raw);
      return (parsed.ok ? spec.knownBy?.(parsed.value) : undefined) ?? [accountKey];
    },
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
    explore: (options, request) => explore(spec, options, request),
  };
}
