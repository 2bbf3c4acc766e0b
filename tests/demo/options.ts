import { parseArgs } from 'node:util';

export interface DemoOptions {
  headless: boolean;
  /** Where the pictures go; null for no pictures. */
  out: string | null;
  language: 'ja' | 'en';
}

const usage = 'use npm run demo -- [--headless] [--out DIR] [--language ja|en]';

/** An error whose message is one sentence for the person at the terminal. */
export class Stop extends Error {
  override name = 'Stop';
}

/** Reads the demo's arguments. Without a display there is nobody to show a window to. */
export function readOptions(args: readonly string[], env: Record<string, string | undefined>): DemoOptions {
  let values: { headless?: boolean | undefined; out?: string | undefined; language?: string | undefined };
  try {
    ({ values } = parseArgs({
      args: [...args],
      options: { headless: { type: 'boolean' }, out: { type: 'string' }, language: { type: 'string' } },
    }));
  } catch (error) {
    throw new Stop(`${error instanceof Error ? error.message.split('.')[0] : 'Unknown argument'}: ${usage}.`);
  }
  const { language = 'ja' } = values;
  if (language !== 'ja' && language !== 'en') throw new Stop(`There is no language "${language}": ${usage}.`);
  const display = process.platform !== 'linux' || Boolean(env.DISPLAY || env.WAYLAND_DISPLAY);
  return { headless: values.headless === true || !display, out: values.out ?? null, language };
}
