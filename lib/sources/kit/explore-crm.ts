import type { Result } from '@/lib/domain/app-error';
import { FACET_NAMES } from '@/lib/domain/facet-names';
import type { SourceField } from '../canonical/source-field';
import { typeClass } from '../canonical/type-fit';
import type { ConnectorOptions, Explored, ExploreRequest } from '../connector';
import { askedOf, headsOf } from './asked';
import { type AccountQuestion, type CrmSpec, heldTo, openCrm } from './crm-spec';
import { exploredLists } from './explored-lists';
import { exploredOf } from './explored-of';
import { recordLeaves } from './record-leaves';

/** Names that are asked for in one call at most. */
const MOST_NAMES = 1000;

/**
 * The CRM's own list of fields with this account's values, and the entries of the lists that its mapping names. Where the list of fields may not be
 * read, the record alone tells what there is.
 */
export async function exploreCrm<S>(
  spec: CrmSpec<S>,
  options: ConnectorOptions,
  request: ExploreRequest,
): Promise<Result<Explored>> {
  const opened = await openCrm(spec, options, { ...request, identity: options.identity });
  if (!opened.ok) return opened;
  const { session, settings, via } = opened.value;
  const mapping = options.fieldMap ?? spec.preset;
  const none = { paths: [], flags: new Set<string>(), lists: new Map(), everything: true } as const;
  const about = { id: request.ref.accountId, settings, via, nowMs: request.nowMs };
  const question: AccountQuestion<S> = { ...none, ...about };
  const told = await spec.describe?.(session, question);
  const described: readonly SourceField[] = told?.ok ? told.value : [];
  const named = described.length > 0 ? described.map(({ path }) => path) : Object.values(mapping.fields).map(({ from }) => from);
  const paths = headsOf(named).slice(0, MOST_NAMES);
  const flags = new Set(described.filter(({ type }) => typeClass(type) === 'flag').map(({ path }) => path));
  const found = heldTo(await spec.collect(session, { ...question, paths, flags }), request.ref.accountId);
  if (!found.ok) return found;
  const asked = askedOf(mapping, FACET_NAMES);
  const beside = asked.lists.size > 0 ? await spec.collect(session, { ...about, ...asked }) : found;
  const lists = heldTo(beside, request.ref.accountId);
  const read = exploredLists(lists.ok ? lists.value.lists : new Map(), asked.lists);
  return { ok: true, value: exploredOf(described, recordLeaves(found.value.record), mapping, read) };
}
