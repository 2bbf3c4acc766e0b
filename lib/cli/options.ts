import { type ParseArgsConfig, parseArgs } from 'node:util';
import { bad, type Input } from './read-input';

type Options = NonNullable<ParseArgsConfig['options']>;
type Values<O extends Options> = ReturnType<typeof parse<O>>;

function parse<const O extends Options>(args: readonly string[], options: O) {
  // Some runners hand on the "--" that ends their own options.
  return parseArgs({ args: args[0] === '--' ? args.slice(1) : [...args], options, strict: true }).values;
}

/** The options of a command line; an unknown option or a missing value is told in a line. */
export function readOptions<const O extends Options>(args: readonly string[], options: O): Input<Values<O>> {
  try {
    return { ok: true, value: parse(args, options) };
  } catch (error) {
    return bad(error instanceof Error ? error.message : String(error));
  }
}

/** `--now`: an instant as epoch milliseconds; without it the clock's. */
export function readNow(now: string | undefined, nowMs: number): Input<number> {
  if (now === undefined) return { ok: true, value: nowMs };
  try {
    return { ok: true, value: Temporal.Instant.from(now).epochMilliseconds };
  } catch {
    return bad(`--now: expected an instant such as 2026-11-23T03:00:00Z, received ${JSON.stringify(now)}`);
  }
}

/** A number on the command line, e.g. `--quantity 10`; undefined where the option is missing. */
export function readNumber(name: string, text: string | undefined): Input<number | undefined> {
  if (text === undefined) return { ok: true, value: undefined };
  const value = text.trim() === '' ? Number.NaN : Number(text);
  return Number.isFinite(value) ? { ok: true, value } : bad(`--${name}: expected a number, received ${JSON.stringify(text)}`);
}
