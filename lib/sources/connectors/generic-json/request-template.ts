import type { Result } from '@/lib/domain/app-error';
import type { PlaceholderValues } from '../../address/template';
import { PLACEHOLDERS } from '../../address/template';
import { isHeaderValue } from '../../kit/auth-headers';

type Secrets = Readonly<Record<string, string>>;

/** Headers that are the browser's to set, or that would make the call somebody else's. */
const FORBIDDEN =
  /^(?:host|cookie2?|origin|referer|content-length|transfer-encoding|connection|keep-alive|upgrade|te|trailer|via|expect|date|dnt|set-cookie|proxy-.*|sec-.*|access-control-.*|x-http-method(?:-override)?|x-method-override)$/i;

export const isHeaderName = (name: string): boolean => /^[A-Za-z][A-Za-z0-9-]{0,60}$/.test(name) && !FORBIDDEN.test(name);

/**
 * Headers with the secrets put in: `Bearer {{secret:apiKey}}`, or `Basic {{basic:apiKey}}` for a key or `user:password` in base64.
 * Null: a secret is missing, or something would not be one header's value.
 */
export function fillHeaders(templates: Readonly<Record<string, string>>, secrets: Secrets): Record<string, string> | null {
  const filled: Record<string, string> = {};
  for (const [name, template] of Object.entries(templates)) {
    let missing = false;
    const value = template.replace(/\{\{(secret|basic):(\w{1,40})\}\}/g, (_, how: string, which: string) => {
      const secret = (Object.hasOwn(secrets, which) ? (secrets[which] ?? '') : '').trim();
      if (!isHeaderValue(secret)) missing = true;
      if (missing || how === 'secret') return secret;
      return btoa(secret.includes(':') ? secret : `${secret}:`);
    });
    if (missing || value.includes('{{') || !isHeaderValue(value)) return null;
    filled[name] = value;
  }
  return filled;
}

/** Inside of a longer text only what cannot end a quotation in any language of queries. */
const isPlain = (value: string) => /^[\w.@-]{1,255}$/.test(value);
const DEEPEST = 20;

/**
 * The body with the account's names put in, as values of JSON: `{ "id": "{externalId}" }`. Other braces stay as they are. Within a
 * longer text only a plain value may stand; what may not is refused.
 */
export function fillBody(template: unknown, values: PlaceholderValues, depth = 0): Result<unknown> {
  const refused = { ok: false, error: { kind: 'not-found', what: 'account' } } as const;
  if (depth > DEEPEST) return { ok: false, error: { kind: 'misconfigured', field: 'body' } };
  if (typeof template === 'string') {
    const whole = PLACEHOLDERS.find((name) => template === `{${name}}`);
    if (whole) return values[whole] === undefined ? refused : { ok: true, value: values[whole] };
    let bad = false;
    const text = template.replace(
      new RegExp(`\\{(${PLACEHOLDERS.join('|')})\\}`, 'g'),
      (_, name: (typeof PLACEHOLDERS)[number]) => {
        const value = values[name];
        bad ||= value === undefined || !isPlain(value);
        return value ?? '';
      },
    );
    return bad ? refused : { ok: true, value: text };
  }
  if (typeof template !== 'object' || template === null) return { ok: true, value: template };
  const entries: [string, unknown][] = [];
  for (const [key, part] of Object.entries(template)) {
    const filled = fillBody(part, values, depth + 1);
    if (!filled.ok) return filled;
    entries.push([key, filled.value]);
  }
  return { ok: true, value: Array.isArray(template) ? entries.map(([, part]) => part) : Object.fromEntries(entries) };
}
