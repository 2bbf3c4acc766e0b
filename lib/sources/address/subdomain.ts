import { type Checked, refuse } from './refusal';

/**
 * The host of a service that gives every customer a name below its own: `mihon` of `chargebee.com` is `mihon.chargebee.com`. One
 * plain label and nothing that could end the name early, start a port or name an ASCII look-alike.
 */
export function subdomainHost(name: string, domain: string): Checked<string> {
  const label = name.trim().toLowerCase();
  const plain = /^[a-z0-9]([a-z0-9-]{0,61}[a-z0-9])?$/.test(label) && !label.startsWith('xn--');
  return plain ? { ok: true, value: `${label}.${domain}` } : refuse('host-malformed', 'host', name);
}
