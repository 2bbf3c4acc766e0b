import type { Problem } from '@/lib/domain/facet';

/** Stands as `received` where the signed-in user may not see the field, so that it is not mistaken for a bad value. */
export const NOT_VISIBLE = '(not visible)';

/** More than this per facet says nothing more, and would fill the cache. */
const MOST = 50;

/** A value cut to what a person needs to recognise it; never the 10 MB of it. */
function receivedText(raw: unknown): string {
  if (typeof raw === 'string') return raw.slice(0, 80);
  if (Array.isArray(raw)) return '(a list)';
  if (typeof raw === 'object' && raw !== null) return '(an object)';
  return String(raw).slice(0, 80);
}

/** Collects, while a facet is read, where its values came from and which could not be used. */
export class Report {
  readonly problems: Problem[] = [];
  readonly origins: Record<string, string> = {};

  /** A value that was sent and is not a fact. */
  bad(path: string, raw: unknown, expected: string): void {
    if (this.problems.length >= MOST) return;
    this.problems.push({ path: path.slice(0, 120), received: receivedText(raw), expected: expected.slice(0, 120) });
  }

  /** A field that this user may not see: missing, with its name as the reason. */
  hidden(path: string, origin: string): void {
    this.origins[path] = origin;
    this.bad(path, NOT_VISIBLE, origin);
  }

  origin(path: string, origin: string): void {
    this.origins[path] = origin;
  }

  /** A value that another field had, after all: that the first may not be seen is then no loss. */
  found(path: string, origin: string): void {
    this.origins[path] = origin;
    const lost = this.problems.findIndex((problem) => problem.path === path && problem.received === NOT_VISIBLE);
    if (lost >= 0) this.problems.splice(lost, 1);
  }

  /** Was a value sent that cannot be one. */
  refused(path: string): boolean {
    return this.problems.some((problem) => problem.path === path && problem.received !== NOT_VISIBLE);
  }

  has(path: string): boolean {
    return this.problems.some((problem) => problem.path === path);
  }

  /** The part of a facet's stamp that holds this; empty parts are left out. */
  stamp(): { origins?: Record<string, string>; problems?: Problem[] } {
    return {
      ...(Object.keys(this.origins).length > 0 ? { origins: this.origins } : {}),
      ...(this.problems.length > 0 ? { problems: this.problems } : {}),
    };
  }
}
