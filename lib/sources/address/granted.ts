interface Pattern {
  protocol: string;
  host: string;
  below: boolean;
  port: string;
}

/** `https://api.example.com`, `https://api.example.com:8443/*`, `https://*.example.com/*`. Wider ones name nobody and count for nothing. */
function patternOf(text: string): Pattern | null {
  const match = /^(https?:)\/\/(\*\.)?([a-z0-9.-]+|\[[0-9a-f:]+\])(?::(\d{1,5}))?(?:\/\*?)?$/.exec(text.toLowerCase());
  if (!match) return null;
  const [, protocol = '', star, host = '', written = ''] = match;
  const usual = protocol === 'https:' ? '443' : '80';
  if (star && host.split('.').length < 2) return null;
  return { protocol, host, below: star !== undefined, port: written === usual ? '' : written };
}

/**
 * Does one of the patterns name the address's origin? A pattern without a port names the usual one, and no other: a person who
 * granted a host did not grant every service on that machine.
 */
export function isNamed(url: URL, patterns: readonly string[]): boolean {
  return patterns.some((text) => {
    const pattern = patternOf(text);
    if (!pattern || pattern.protocol !== url.protocol || pattern.port !== url.port) return false;
    if (pattern.host === url.hostname) return true;
    return pattern.below && url.hostname.endsWith(`.${pattern.host}`);
  });
}

/** The same without asking for the port: was it only the port that nobody named? */
export function isHostNamed(url: URL, patterns: readonly string[]): boolean {
  return patterns.some((text) => {
    const pattern = patternOf(text);
    if (!pattern) return false;
    return pattern.host === url.hostname || (pattern.below && url.hostname.endsWith(`.${pattern.host}`));
  });
}
