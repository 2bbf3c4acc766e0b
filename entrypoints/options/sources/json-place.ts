const SPACE = /[ \t\r\n]*/y;
const SCALAR = /-?(?:0|[1-9]\d*)(?:\.\d+)?(?:[eE][+-]?\d+)?|true|false|null/y;
// biome-ignore lint/suspicious/noControlCharactersInRegex: JSON forbids exactly these in a text
const STRING = /"(?:[^"\\\u0000-\u001f]|\\(?:["\\/bfnrt]|u[0-9a-fA-F]{4}))*"/y;

interface At {
  text: string;
  at: number;
}

function take(here: At, pattern: RegExp): boolean {
  pattern.lastIndex = here.at;
  const found = pattern.exec(here.text);
  if (!found) return false;
  here.at += found[0].length;
  return true;
}

function sign(here: At, one: string): boolean {
  take(here, SPACE);
  if (here.text[here.at] !== one) return false;
  here.at += 1;
  return true;
}

/** Members up to the closing sign; `here` stays at what does not belong there. */
function members(here: At, close: string, member: () => boolean): boolean {
  if (sign(here, close)) return true;
  do {
    if (!member()) return false;
  } while (sign(here, ','));
  return sign(here, close);
}

function value(here: At, depth: number): boolean {
  take(here, SPACE);
  if (depth > 200) return false;
  if (sign(here, '[')) return members(here, ']', () => value(here, depth + 1));
  if (sign(here, '{')) {
    return members(here, '}', () => {
      take(here, SPACE);
      return take(here, STRING) && sign(here, ':') && value(here, depth + 1);
    });
  }
  return take(here, STRING) || take(here, SCALAR);
}

/**
 * Where a text stops being JSON, by line and column from 1; null: it is JSON. The browser's own message names a place for only some of
 * the errors.
 */
export function jsonPlace(text: string): { line: number; column: number } | null {
  const here: At = { text, at: 0 };
  const whole = value(here, 0);
  take(here, SPACE);
  if (whole && here.at === text.length) return null;
  const before = text.slice(0, here.at).split('\n');
  return { line: before.length, column: (before.at(-1) ?? '').length + 1 };
}
