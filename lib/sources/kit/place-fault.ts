import type { AppError } from '@/lib/domain/app-error';
import { checkAddress } from '../address/guard';
import type { Connector, Via } from '../connector';

/** Names of the settings that say where a source stands; one without any has a host of its own. */
const PLACES = ['address', 'origin', 'region'];

/**
 * Why a source may not stand where its settings say, once they have their form: the setting's name, the part of the address and the refusal's
 * code. Null: it may. Asked before a person is asked to grant the host, and again before the source is kept; every call asks as well.
 */
export function placeFault(connector: Connector, settings: unknown, via: Via, allow: readonly string[]): AppError | null {
  const field = connector.fields.find(({ name }) => PLACES.includes(name))?.name;
  if (via === 'page' || field === undefined) return null;
  const [pattern] = connector.origins(settings);
  if (pattern === undefined) return { kind: 'misconfigured', field };
  const origin = pattern.replace(/\/\*$/, '');
  const checked = checkAddress(`${origin}/`, { granted: [origin], allow });
  if (checked.ok) return null;
  const { part, code } = checked.refusal;
  return { kind: 'misconfigured', field: `${field}.${part} (${code})` };
}
