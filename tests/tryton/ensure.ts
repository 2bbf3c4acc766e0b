import type { TrytonClient } from './rpc';

type Keyed<Key extends string> = Readonly<Record<string, unknown>> & Readonly<Record<Key, string | number>>;

/** What is there already: the value of the key field → id. */
async function known(client: TrytonClient, model: string, key: string): Promise<Map<string, number>> {
  const there = await client.read(model, await client.search(model, []), [key]);
  return new Map(there.map((record) => [String(record[key]), record.id]));
}

/** Creates those records whose key is not there yet, in one call, and gives the ids of all that were asked for, by their key. */
export async function ensure<Key extends string>(
  client: TrytonClient,
  model: string,
  key: Key,
  wanted: readonly Keyed<Key>[],
): Promise<Map<string, number>> {
  const there = await known(client, model, key);
  const missing = wanted.filter((record) => !there.has(String(record[key])));
  const made = await client.create(model, missing);
  missing.forEach((record, index) => {
    there.set(String(record[key]), made[index] ?? 0);
  });
  return new Map(wanted.map((record) => [String(record[key]), there.get(String(record[key])) ?? 0]));
}

ensure.known = known;
