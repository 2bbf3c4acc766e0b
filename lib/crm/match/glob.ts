/** What the wildcards of a template stood for, by their own writing: `{id}` → `42`. */
export type Found = Readonly<Record<string, string>>;

/**
 * One piece of an address against one piece of a template: `*` is any run of characters, `{name}` a run that is not empty and is kept.
 * The first place where the next literal fits is taken, so a text is walked through once, whatever the template.
 */
export function matchText(template: string, text: string): Found | undefined {
  const [first = '', ...rest] = template.split(/(\*|\{\w+\})/);
  const found: Record<string, string> = {};
  let at = first.length;
  if (!text.startsWith(first)) return undefined;
  for (let i = 0; i < rest.length; i += 2) {
    const [name = '', next = ''] = rest.slice(i, i + 2);
    const from = name === '*' ? at : at + 1;
    const end = i + 2 < rest.length ? text.indexOf(next, from) : text.length - next.length;
    if (end < from || !text.startsWith(next, end)) return undefined;
    found[name] = text.slice(at, end);
    at = end + next.length;
  }
  return at === text.length ? found : undefined;
}

/** Without percent signs; as it stands where they are no encoding. */
export function decoded(text: string): string {
  try {
    return decodeURIComponent(text);
  } catch {
    return text;
  }
}

/**
 * A path (or, parted by dots, a host) against a template: `**` is any number of whole parts, none too, and `{name**}` keeps them. Only the
 * last `**` is ever tried again, which is enough for all of them, so the work is at most the length of the one times that of the other.
 */
export function matchParts(template: string, text: string, by = '/'): Found | undefined {
  const want = template.split(by);
  const have = text.split(by);
  const spans: { name: string; from: number; to: number }[] = [];
  const found: Record<string, string> = {};
  let w = 0;
  let h = 0;
  let behindMany = 0;
  while (h < have.length || w < want.length) {
    const part = want[w];
    const many = part?.includes('**');
    const one = many || part === undefined || h >= have.length ? undefined : matchText(part, decoded(have[h] ?? ''));
    const span = spans.at(-1);
    if (many) {
      spans.push({ name: part?.replace('**', '') ?? '', from: h, to: h });
      behindMany = ++w;
    } else if (one) {
      Object.assign(found, one);
      w++;
      h++;
    } else if (span && span.to < have.length) {
      w = behindMany;
      h = ++span.to;
    } else return undefined;
  }
  for (const { name, from, to } of spans) found[name] = have.slice(from, to).join(by);
  return found;
}
