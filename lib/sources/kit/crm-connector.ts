import type { Result } from '@/lib/domain/app-error';
import type { Connector, ConnectorOptions } from '../connector';
import type { Source, SourceAnswer, SourceRequest } from '../source';
import { askedOf, facetsOfMapping } from './asked';
import { type CrmSpec, heldTo, openCrm, settingsOf } from './crm-spec';
import { exploreCrm } from './explore-crm';
import { readCollected } from './read-collected';

export type { AccountQuestion } from './crm-spec';

async function read<S>(spec: CrmSpec<S>, options: ConnectorOptions, request: SourceRequest): Promise<Result<SourceAnswer>> {
  const opened = await openCrm(spec, options, request);
  if (!opened.ok) return opened;
  const { session, settings, via } = opened.value;
  const mapping = options.fieldMap ?? spec.preset;
  const asked = askedOf(mapping, request.facets);
  const { accountId } = request.ref;
  const { nowMs } = request;
  const found = heldTo(await spec.collect(session, { ...asked, id: accountId, settings, via, nowMs }), accountId);
  if (!found.ok) return found;
  const read = readCollected(found.value, {
    source: spec.id,
    mapping,
    nowMs,
    facets: request.facets,
    sendsEmpty: true,
  });
  const told = session.limit();
  return { ok: true, value: { accountId, identity: options.identity, ...read, ...(told ? { limit: told } : {}) } };
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
    open: (options, request) => openCrm(spec, options, request),
    explore: (options, request) => exploreCrm(spec, options, request),
  };
}
