import type { Result } from '@/lib/domain/app-error';
import type { z } from '@/lib/domain/z';
import { seal } from './codec';
import { deskKey, EVERYBODYS } from './desk-key';
import { DESK_KEY } from './layout';
import { open } from './parse-row';
import type { Attempt } from './writer';

export { deskKey, EVERYBODYS };

/** Single things that a rep has at hand: today's call list, the busy times of a calendar, how an account looked when it was last seen. */
export interface Desk {
  /** Undefined: not there, or not of this schema. */
  read<S extends z.core.$ZodType>(scope: string, name: string, schema: S): Promise<Result<z.output<S> | undefined>>;
  /** Puts it in place of the last of its name. The caller has parsed it. */
  write(scope: string, name: string, value: unknown): Promise<Result<void>>;
  remove(scope: string, name: string): Promise<Result<void>>;
}

/** The desk of a cache. */
export const deskOver = (attempt: Attempt, stamp: string, announce: (key: string) => void): Desk => ({
  read: (scope, name, schema) =>
    attempt(async ({ db }) => {
      const row = await db.desk.get(deskKey(scope, name));
      return row && open(schema, row.payload);
    }),

  async write(scope, name, value) {
    const key = deskKey(scope, name);
    const written = await attempt(({ put }) => put((db) => db.desk.put({ key, scope, payload: seal(value, stamp) })));
    if (written.ok) announce(DESK_KEY);
    return written;
  },

  async remove(scope, name) {
    const key = deskKey(scope, name);
    const removed = await attempt(({ remove }) =>
      remove(
        (db) => db.desk.where({ key }).count(),
        (db) => db.desk.delete(key),
      ),
    );
    announce(DESK_KEY);
    return removed;
  },
});
