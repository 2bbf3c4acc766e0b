import type { SourceConfig } from '@/lib/domain/source-config';
import type { SourceState } from '@/lib/queries/source-query';
import type { Connector, ConnectorField, Via } from '@/lib/sources/connector';
import { placeFault } from '@/lib/sources/kit/place-fault';
import { connectorOf } from '@/lib/sources/kit/registry';
import { type FieldProblem, problemOfField, settingsFrom, type Typed, typedOf } from './form-settings';
import type { ChosenPlace } from './place-field';

/** A source while a person writes it. */
export interface SourceDraft {
  name: string;
  connector: string;
  via: Via;
  typed: Typed;
  /** What was typed anew; what is kept is never shown. */
  secrets: Typed;
  keep: SourceState['kept'];
}

/** What to begin with: the source as it is kept, or an empty one of that connector. */
export function draftOf(connector: Connector, typed: Typed, state?: SourceState): SourceDraft {
  if (!state) {
    return { name: '', connector: connector.id, via: connector.via[0] ?? 'worker', typed, secrets: {}, keep: 'session' };
  }
  const { config, kept } = state;
  const own = typedOf(connector, config.settings);
  return { name: config.name, connector: config.connector, via: config.via, typed: own, secrets: {}, keep: kept };
}

/** Secrets that are asked for where it is read that way; the page has a session of its own. */
export function secretsFor({ secrets }: Connector, via: Via): ConnectorField[] {
  return secrets.filter((secret) => (secret.via ?? 'worker') === via);
}

/** An id that none of them has: `stripe`, then `stripe-2`. */
export function freeId(connector: string, taken: readonly string[]): string {
  let id = connector;
  for (let next = 2; taken.includes(id); next += 1) id = `${connector}-${next}`;
  return id;
}

interface Ready {
  config: SourceConfig;
  /** Match patterns to ask permission for. */
  origins: string[];
  problems: Readonly<Record<string, FieldProblem>>;
}

/** The draft as a source, and everything that keeps it from being one, by field. */
export function sourceFrom(
  draft: SourceDraft,
  place: ChosenPlace,
  { before, taken, allow }: { before?: SourceState | undefined; taken: readonly string[]; allow: readonly string[] },
): Ready | null {
  const connector = connectorOf(draft.connector);
  if (!connector) return null;
  const { settings, problems } = settingsFrom(connector, draft.typed);
  const missing = secretsFor(connector, draft.via).filter(
    ({ name, optional }) => !optional && !draft.secrets[name] && !before?.secrets.includes(name),
  );
  for (const { name } of missing) problems[name] = { code: 'needed', params: {} };
  const fault = Object.keys(problems).length === 0 ? placeFault(connector, settings, draft.via, allow) : null;
  const misplaced = fault?.kind === 'misconfigured' ? problemOfField(fault.field) : undefined;
  if (misplaced) problems[misplaced.name] = misplaced.problem;
  const { userId } = place;
  const config: SourceConfig = {
    id: before?.config.id ?? freeId(connector.id, taken),
    name: draft.name.trim() || connector.name,
    connector: connector.id,
    crm: place.crm,
    tenant: place.tenant,
    ...(userId === undefined ? {} : { userId }),
    via: draft.via,
    settings,
    ...(before?.config.mapping ? { mapping: before.config.mapping } : {}),
    on: before?.config.on ?? true,
  };
  const origins = draft.via === 'worker' ? connector.origins(settings) : [];
  return { config, origins, problems };
}
