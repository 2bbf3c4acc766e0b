import { isHostNamed, isNamed } from './granted';
import { isEchoingName, isIpLiteral, isLocalName, isLoopback, isPlainHost } from './local-names';
import { type Checked, refuse } from './refusal';

export type { Checked, Refusal, RefusalCode } from './refusal';
export { refusalError } from './refusal';

/** What an address is judged by. Nothing is allowed that is not named. */
export interface AddressRules {
  /** Origins or match patterns that the person granted, e.g. `https://api.example.com/*`. */
  granted: readonly string[];
  /** Origins that the policy allows although they are local, an IP address, without TLS or punycode. They must be granted as well. */
  allow?: readonly string[];
  /** The demo build: `http:` to this machine, any port. */
  demo?: boolean;
}

const MOST_CHARACTERS = 2048;

/** White space, controls, soft hyphens, zero-width and direction marks, and the backslash that a parser takes for a slash. */
const HIDDEN = /[\p{Cc}\p{Cf}\p{Z}\u115f\u1160\\]/u;

interface Pieces {
  scheme: string;
  authority: string;
  rest: string;
}

/** The address as a person reads it, before a parser mends it. */
function piecesOf(text: string): Pieces | null {
  const match = /^([A-Za-z][A-Za-z0-9+.-]*):(?:\/\/([^/?#]*))?(.*)$/u.exec(text);
  if (!match) return null;
  return { scheme: (match[1] ?? '').toLowerCase(), authority: match[2] ?? '', rest: match[3] ?? '' };
}

const writtenHost = (authority: string) => authority.replace(/:\d*$/, '').toLowerCase();

function checkHost(url: URL, authority: string): Checked<URL> {
  const written = writtenHost(authority);
  const host = url.hostname;
  if (isIpLiteral(host)) return refuse('ip-literal', 'host', host);
  // Above: where the parser reads a number it is a number, however it was disguised. Below: names only.
  if (/[^\u0021-\u007e]/u.test(written) || /(^|\.)xn--/.test(host)) return refuse('look-alike', 'host', host);
  if (host.endsWith('.')) return refuse('trailing-dot', 'host', host);
  if (written !== host) return refuse('host-disguised', 'host', host);
  if (!isPlainHost(host)) return refuse('host-malformed', 'host', host);
  if (isLocalName(host)) return refuse('host-local', 'host', host);
  if (isEchoingName(host)) return refuse('host-rebinding', 'host', host);
  return { ok: true, value: url };
}

/** A host that the policy named needs no other merit, but it is written as the policy and a person would. */
function checkSpared(url: URL, authority: string): Checked<URL> {
  const { hostname } = url;
  return writtenHost(authority) === hostname ? { ok: true, value: url } : refuse('host-disguised', 'host', hostname);
}

/** Only what a parser leaves as it is: no dot segments in any spelling, no characters that it would have to encode. */
function checkRest(url: URL, rest: string): Checked<URL> {
  if (rest.includes('#')) return refuse('fragment', 'fragment', rest.slice(rest.indexOf('#')));
  const [path = '', query] = rest.split(/\?(.*)/su);
  if (/%(?![0-9a-f]{2})|%(?:00|0a|0d|5c)/i.test(rest)) return refuse('path-disguised', 'path', path);
  if ((path === '' ? '/' : path) !== url.pathname) return refuse('path-disguised', 'path', path);
  if (query && `?${query}` !== url.search) return refuse('path-disguised', 'query', query);
  return { ok: true, value: url };
}

/**
 * May a source call this address? `https:` to a granted host, written as it is read; nothing of this machine or its network, no
 * number for a host, no credentials, no fragment. Credentials, fragments and schemes other than http(s) no policy allows.
 * @returns the parsed address, or the part that is wrong with a code for it.
 */
export function checkAddress(text: string, rules: AddressRules): Checked<URL> {
  if (text.length > MOST_CHARACTERS) return refuse('too-long', 'text', text);
  const hidden = HIDDEN.exec(text);
  if (hidden) return refuse('hidden-characters', 'text', hidden[0], hidden.index);
  const pieces = piecesOf(text);
  if (!pieces) return refuse('not-an-address', 'text', text);
  const { scheme, authority, rest } = pieces;
  if (scheme !== 'https' && scheme !== 'http') return refuse('scheme', 'scheme', scheme);
  if (authority === '') return refuse('not-an-address', 'host', text);
  if (authority.includes('@')) return refuse('credentials', 'credentials', '(hidden)');
  if (authority.endsWith(':')) return refuse('port', 'port', authority);
  const url = URL.parse(text);
  if (!url) return refuse('host-malformed', 'host', authority);
  const spared = isNamed(url, rules.allow ?? []) || (rules.demo === true && isLoopback(url.hostname));
  if (scheme === 'http' && !spared) return refuse('scheme', 'scheme', scheme);
  const host = spared ? checkSpared(url, authority) : checkHost(url, authority);
  if (!host.ok) return host;
  const whole = checkRest(url, rest);
  if (!whole.ok || isNamed(url, rules.granted)) return whole;
  if (url.port !== '' && isHostNamed(url, rules.granted)) return refuse('port', 'port', url.port);
  return refuse('not-granted', 'host', url.host);
}

/** May an answer be used that came from `final`? Only from the origin that was asked; credentials are not looked at twice. */
export function checkRedirect(asked: URL, final: string): Checked<URL> {
  const url = URL.parse(final);
  if (!url || url.origin !== asked.origin || url.origin === 'null') return refuse('redirected', 'host', url?.host ?? final);
  return { ok: true, value: url };
}
