import { parseArgs } from 'node:util';
import { Language } from '@/lib/domain/language';
import { z } from '@/lib/domain/z';
import { bad, type Input } from './read-input';

const OPTIONS = {
  recipe: { type: 'string', multiple: true },
  json: { type: 'boolean', default: false },
  lang: { type: 'string', default: 'en' },
  help: { type: 'boolean', default: false },
} as const;

export interface DetectOptions {
  /** Addresses in their order; `-` stands for those on standard input. */
  readonly addresses: readonly string[];
  readonly recipes: readonly string[];
  readonly json: boolean;
  readonly language: Language;
}

function parse(args: readonly string[]) {
  return parseArgs({
    args: args[0] === '--' ? args.slice(1) : [...args],
    options: OPTIONS,
    strict: true,
    allowPositionals: true,
  });
}

/** The options of `detect`, each checked; `help` stands alone. */
export function readDetectOptions(args: readonly string[]): Input<DetectOptions | 'help'> {
  let parsed: ReturnType<typeof parse>;
  try {
    parsed = parse(args);
  } catch (error) {
    return bad(error instanceof Error ? error.message : String(error));
  }
  const { recipe: recipes = [], json, lang, help } = parsed.values;
  const { positionals: addresses } = parsed;
  if (help) return { ok: true, value: 'help' };
  const language = z.safeParse(Language, lang);
  if (!language.success) return bad(`--lang: expected ja or en, received ${JSON.stringify(lang)}`);
  if (addresses.length === 0) return bad('expected an address, or "-" for a list of them on standard input');
  const readers = [...addresses, ...recipes].filter((name) => name === '-');
  if (readers.length > 1) return bad('-: standard input is read once');
  return { ok: true, value: { addresses, recipes, json, language: language.data } };
}
