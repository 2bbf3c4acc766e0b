/** A small store of the worker's: what is put in comes out, or nothing does. Keys name the org and user they are of. */
export interface SourceMemory {
  get(key: string): Promise<unknown>;
  set(key: string, value: unknown): Promise<void>;
}
