import { z } from '@/lib/domain/z';
import type { FieldMap } from '../field-map';
import type { SourceMemory } from '../kit/source-memory';
import { objectsOf, VisibleSchema } from './describe';
import { DailyLimit } from './limits';

export type { SourceMemory };

const SCHEMA_FRESH_MS = 24 * 3_600_000;

const SchemaEntry = z.object({ readAtMs: z.int(), schema: VisibleSchema });

/** Remembers between two refreshes what the user may see and how much of the day's calls is used. A broken entry is no entry. */
export class SalesforceMemory {
  private readonly memory: SourceMemory;
  private readonly scope: string;

  constructor(memory: SourceMemory, scope: string) {
    this.memory = memory;
    this.scope = scope;
  }

  /** The schema, if it is younger than a day and knows every object of the map. */
  async schema(map: FieldMap, nowMs: number): Promise<VisibleSchema | null> {
    const entry = z.safeParse(SchemaEntry, await this.memory.get(`schema|${this.scope}`));
    if (!entry.success) return null;
    const { readAtMs, schema } = entry.data;
    const fresh = readAtMs <= nowMs && nowMs - readAtMs < SCHEMA_FRESH_MS;
    return fresh && objectsOf(map).every((object) => Object.hasOwn(schema.objects, object)) ? schema : null;
  }

  async keepSchema(schema: VisibleSchema, nowMs: number): Promise<void> {
    await this.memory.set(`schema|${this.scope}`, { readAtMs: nowMs, schema });
  }

  async limit(): Promise<DailyLimit | null> {
    const limit = z.safeParse(DailyLimit, await this.memory.get(`limit|${this.scope}`));
    return limit.success ? limit.data : null;
  }

  async keepLimit(limit: DailyLimit): Promise<void> {
    await this.memory.set(`limit|${this.scope}`, limit);
  }
}
