/** The mark before the decimals in a language, or undefined where the tag is none that the platform knows. */
export function decimalMark(locale: string | undefined): '.' | ',' | undefined {
  const mark = partsOf(locale, (tag) => new Intl.NumberFormat(tag).formatToParts(1.5))?.find(({ type }) => type === 'decimal');
  return mark?.value === '.' || mark?.value === ',' ? mark.value : undefined;
}

/**
 * Whether a day stands before its month. `en` alone says nothing: London and New York differ; and a language that writes the
 * year first does not say how it would read one that comes last.
 */
export function dayOrder(locale: string | undefined): 'dmy' | 'mdy' | undefined {
  if (locale === undefined || /^(en|es|fr|zh)$/i.test(locale)) return undefined;
  const at = new Date(Date.UTC(2020, 10, 23));
  const order = partsOf(locale, (tag) =>
    new Intl.DateTimeFormat(tag, { timeZone: 'UTC', year: 'numeric', month: 'numeric', day: 'numeric' }).formatToParts(at),
  )
    ?.map(({ type }) => type[0])
    .filter((first) => first === 'd' || first === 'm' || first === 'y')
    .join('');
  return order === 'dmy' || order === 'mdy' ? order : undefined;
}

/** The months' names in a language and in English, lower case without a dot → 1 to 12. */
export function monthNames(locale: string | undefined): ReadonlyMap<string, number> {
  const known = monthsOf.get(locale) ?? namesOf(locale);
  monthsOf.set(locale, known);
  return known;
}

const monthsOf = new Map<string | undefined, ReadonlyMap<string, number>>();

function namesOf(locale: string | undefined): ReadonlyMap<string, number> {
  const names = new Map<string, number>();
  for (const tag of ['en', ...(locale === undefined ? [] : [locale])])
    for (const month of ['long', 'short'] as const)
      for (let index = 0; index < 12; index += 1) {
        const at = new Date(Date.UTC(2020, index, 15));
        const form = { timeZone: 'UTC', month, day: 'numeric' } as const;
        const part = partsOf(tag, (known) => new Intl.DateTimeFormat(known, form).formatToParts(at))?.find(
          ({ type }) => type === 'month',
        );
        if (part && !/\d/.test(part.value)) names.set(part.value.toLowerCase().replace(/\.$/, ''), index + 1);
      }
  names.set('sept', 9);
  return names;
}

function partsOf<T>(locale: string | undefined, ask: (locale: string) => T): T | undefined {
  if (locale === undefined) return undefined;
  try {
    return Intl.NumberFormat.supportedLocalesOf(locale).length > 0 ? ask(locale) : undefined;
  } catch {
    return undefined;
  }
}
