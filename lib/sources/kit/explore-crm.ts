import type { Result } from '@/lib/domain/app-error';
import type { SourceField } from '../canonical/source-field';
import { typeClass } from '../canonical/type-fit';
import type { ConnectorOptions, Explored, ExploreRequest } from '../connector';
import { headsOf } from './asked';
import { type AccountQuestion, type CrmSpec, heldTo, openCrm } from './crm-spec';
import { exploredOf } from './explored-of';
import { recordLeaves } from './record-leaves';

/** Names that are asked for in one call at most. */
const MOST_NAMES = 1000;

/** The CRM's own list of fields with this account's values. Where the list may not be read, the record alone tells what there is. */
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
  const question: AccountQuestion<S> = { ...none, id: request.ref.accountId, settings, via, nowMs: request.nowMs };
  const told = await spec.describe?.(session, question);
  const described: readonly SourceField[] = told?.ok ? told.value : [];
  const named = described.length > 0 ? described.map(({ path }) => path) : Object.values(mapping.fields).map(({ from }) => from);
  const paths = headsOf(named).slice(0, MOST_NAMES);
  const flags = new Set(described.filter(({ type }) => typeClass(type) === 'flag').map(({ path }) => path));
  const found = heldTo(await spec.collect(session, { ...question, paths, flags }), request.ref.accountId);
  if (!found.ok) return found;
  return { ok: true, value: exploredOf(described, recordLeaves(found.value.record), mapping) };
}
