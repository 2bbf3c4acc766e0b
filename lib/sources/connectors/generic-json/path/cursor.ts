import type { Literal } from './json-path';

/** Where a path stops being one, and what would have to stand there. */
export class PathError extends Error {
  readonly at: number;
  readonly expected: string;

  constructor(at: number, expected: string) {
    super(expected);
    this.at = at;
    this.expected = expected;
  }
}

const ESCAPES: Readonly<Record<string, string>> = { b: '\b', f: '\f', n: '\n', r: '\r', t: '\t', '/': '/', '\\': '\\' };

/** Reads a path from left to right. Every method either moves on or leaves the place as it is; `fail` names it. */
export class Cursor {
  at = 0;
  /** How many brackets and parentheses are open; more than a path needs is refused, so that reading one always ends. */
  depth = 0;
  private readonly text: string;

  constructor(text: string) {
    this.text = text;
  }

  fail(expected: string, at = this.at): never {
    throw new PathError(at, expected);
  }

  get done(): boolean {
    return this.at >= this.text.length;
  }

  peek(text: string): boolean {
    return this.text.startsWith(text, this.at);
  }

  take(text: string): boolean {
    if (!this.peek(text)) return false;
    this.at += text.length;
    return true;
  }

  must(text: string): void {
    if (!this.take(text)) this.fail(`"${text}"`);
  }

  /** A match at this very place; the pattern is sticky. */
  match(pattern: RegExp): string | null {
    pattern.lastIndex = this.at;
    const found = pattern.exec(this.text)?.[0] ?? null;
    if (found !== null) this.at += found.length;
    return found;
  }

  space(): void {
    this.match(/[ \t\n\r]*/y);
  }

  /** A name without quotes, as after a dot. */
  bareName(): string | null {
    return this.match(/[A-Za-z_\u0080-\ud7ff\ue000-\u{10ffff}][\w\u0080-\ud7ff\ue000-\u{10ffff}]*/uy);
  }

  integer(): number | null {
    const start = this.at;
    const text = this.match(/-?\d+/y);
    if (text === null) return null;
    if (!/^(0|-?[1-9]\d*)$/.test(text) || !Number.isSafeInteger(Number(text))) this.fail('a whole number', start);
    return Number(text);
  }

  quoted(): string | null {
    const quote = this.peek("'") ? "'" : '"';
    if (!this.take(quote)) return null;
    let text = '';
    while (!this.take(quote)) {
      const plain = this.match(/[ !#-&(-[\]-\u{10ffff}]+/uy) ?? (this.peek('\\') ? this.escape(quote) : this.match(/['"]/y));
      text += plain ?? this.fail(`the closing ${quote}`);
    }
    return text.isWellFormed() ? text : this.fail('whole characters');
  }

  private escape(quote: string): string {
    this.must('\\');
    if (this.take(quote)) return quote;
    const hex = this.match(/u[0-9A-Fa-f]{4}/y);
    if (hex) return String.fromCharCode(Number.parseInt(hex.slice(1), 16));
    return ESCAPES[this.match(/[bfnrt/\\]/y) ?? ''] ?? this.fail('an escape such as \\n', this.at - 1);
  }

  literal(): { literal: Literal } | null {
    const quoted = this.quoted();
    if (quoted !== null) return { literal: quoted };
    const number = this.match(/-?(0|[1-9]\d*)(\.\d+)?([eE][+-]?\d+)?/y);
    if (number !== null) return { literal: Number(number) };
    const word = this.match(/(true|false|null)(?![\w(])/y);
    return word === null ? null : { literal: word === 'null' ? null : word === 'true' };
  }
}
