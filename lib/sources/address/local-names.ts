/** Last labels under which no public service lives: names of this machine, of its network, or of no network at all. */
const LOCAL_ENDS = new Set(
  'localhost local localdomain internal intranet lan home corp private arpa invalid onion workgroup domain host'.split(' '),
);

/** Public names that answer with whatever address is written into them, this machine's among others. */
const ECHOING = 'nip.io sslip.io xip.io localtest.me lvh.me vcap.me lacolhost.com traefik.me yoogle.com backname.io'.split(' ');

/** A name that only this machine or its network knows: `localhost`, `server`, `files.local`, `metadata.google.internal`. */
export function isLocalName(host: string): boolean {
  const labels = host.split('.');
  return labels.length < 2 || LOCAL_ENDS.has(labels.at(-1) ?? '');
}

export function isEchoingName(host: string): boolean {
  return ECHOING.some((domain) => host === domain || host.endsWith(`.${domain}`));
}

/** An IP address as the URL parser writes it, whatever it was written like: decimal, octal, hexadecimal, short, IPv6, IPv4 in IPv6. */
export function isIpLiteral(host: string): boolean {
  return host.startsWith('[') || /^\d+\.\d+\.\d+\.\d+$/.test(host);
}

/** This machine itself, by name or by number. */
export function isLoopback(host: string): boolean {
  return host === 'localhost' || host.endsWith('.localhost') || /^127\.\d+\.\d+\.\d+$/.test(host) || host === '[::1]';
}

/** Labels of letters, digits and hyphens, none at an end, at most 63 each and 253 together. */
export function isPlainHost(host: string): boolean {
  return host.length <= 253 && host.split('.').every((label) => /^[a-z0-9]([a-z0-9-]{0,61}[a-z0-9])?$/.test(label));
}
