import { z } from '@/lib/domain/z';

/** What to look for, as Tryton's search takes it: `[['name', '=', 'x'], …]`. */
export type Domain = readonly unknown[];

/** A signed-in user of one database. */
export interface TrytonClient {
  readonly database: string;
  readonly userId: number;
  /** The value of the header `Authorization` of every later request. */
  readonly authorization: string;
  /** Goes with every call: the language, and the company once there is one. */
  context: Readonly<Record<string, unknown>>;
  /** Any method of the server, such as `model.sale.sale.quote`; the context is appended to the parameters. */
  call(method: string, ...params: readonly unknown[]): Promise<unknown>;
  create(model: string, records: readonly object[]): Promise<number[]>;
  read(model: string, ids: readonly number[], fields: readonly string[]): Promise<TrytonRecord[]>;
  /** Ids in the order of their making. */
  search(model: string, domain: Domain): Promise<number[]>;
  logout(): Promise<void>;
}

const ids = z.array(z.int());
const record = z.looseObject({ id: z.int() });
const records = z.array(record);
export type TrytonRecord = z.infer<typeof record>;

/** Dates and exact numbers have no JSON of their own: Tryton writes both as objects with a `__class__`. */
export const trytonDate = (iso: string) => {
  const { year, month, day } = Temporal.PlainDate.from(iso);
  return { __class__: 'date', year, month, day };
};
export const trytonDecimal = (decimal: string) => ({ __class__: 'Decimal', decimal });

/** Signs in through JSON-RPC. `address` is the server's own, such as `http://127.0.0.1:8000`. Throws on a refusal, with its words. */
export async function login(address: string, database: string, user: string, password: string): Promise<TrytonClient> {
  const post = async (method: string, params: readonly unknown[], headers: Record<string, string> = {}) => {
    const answer = await fetch(`${address}/${database}/`, {
      method: 'POST',
      headers: { 'Content-Type': 'application/json', ...headers },
      body: JSON.stringify({ id: 0, method, params }),
    });
    if (!answer.ok) throw new Error(`Tryton answered ${method} with status ${answer.status}.`);
    // A refusal comes with status 200 as well.
    const body = z.parse(z.looseObject({ result: z.optional(z.unknown()), error: z.optional(z.unknown()) }), await answer.json());
    if (body.error !== undefined) throw new Error(`Tryton refused ${method}: ${JSON.stringify(body.error).slice(0, 600)}`);
    return body.result;
  };
  const word = await post('common.db.login', [user, { password }, 'en']);
  const [userId, session] = z.parse(z.tuple([z.int(), z.string()]), word);
  const authorization = `Session ${Buffer.from(`${user}:${userId}:${session}`).toString('base64')}`;
  const client: TrytonClient = {
    database,
    userId,
    authorization,
    context: { language: 'en' },
    call: (method, ...params) => post(method, [...params, client.context], { Authorization: authorization }),
    create: async (model, list) => (list.length === 0 ? [] : z.parse(ids, await client.call(`model.${model}.create`, list))),
    read: async (model, list, fields) => z.parse(records, await client.call(`model.${model}.read`, list, fields)),
    search: async (model, domain) => z.parse(ids, await client.call(`model.${model}.search`, domain, 0, null, [['id', 'ASC']])),
    logout: async () => {
      await post('common.db.logout', [], { Authorization: authorization });
    },
  };
  return client;
}
