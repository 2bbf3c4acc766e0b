import Dexie, { type Table } from 'dexie';
import { COUNTED, DATABASE, SCHEMA_VERSION, TABLES } from './layout';
import type {
  CheckpointRow,
  DeskRow,
  ImportRow,
  JournalRow,
  MetaRow,
  OutboxRow,
  PlaybookRow,
  SchemaRow,
  SnapshotRow,
  VaultRow,
} from './rows';
import { WriteRefused } from './storage-error';

/** The worker's view of the database. Nothing outside of this room and nothing but the worker opens it for writing. */
export class WriterDb extends Dexie {
  declare readonly snapshots: Table<SnapshotRow, string>;
  declare readonly schemas: Table<SchemaRow, string>;
  declare readonly playbooks: Table<PlaybookRow, [string, string]>;
  declare readonly imports: Table<ImportRow, string>;
  declare readonly checkpoints: Table<CheckpointRow, [string, string]>;
  declare readonly journal: Table<JournalRow, string>;
  declare readonly outbox: Table<OutboxRow, string>;
  declare readonly desk: Table<DeskRow, string>;
  declare readonly vault: Table<VaultRow, string>;
  declare readonly meta: Table<MetaRow, string>;

  constructor(name: string = DATABASE) {
    // Without autoOpen a closed database stays closed until `openWriterDb` has looked at it again.
    super(name, { autoOpen: false });
    this.version(1).stores(TABLES[1]);
    this.version(2).stores(TABLES[2]);
    this.version(SCHEMA_VERSION).stores(TABLES[3]);
    this.on('versionchange', () => {
      // Dexie's own handler would reopen at the next write, at whatever version is there by then (dexie/Dexie.js#2097).
      this.close({ disableAutoOpen: true });
      return false;
    });
  }

  /** Rows of the tables that the ledger counts. Within a transaction, those of that transaction. */
  async countRows(): Promise<number> {
    let rows = 0;
    for (const table of COUNTED) rows += await this.table(table).count();
    return rows;
  }
}

/** Opens it at our version or not at all: Dexie 4 answers a newer version by opening that one. */
export async function openWriterDb(name?: string): Promise<WriterDb> {
  const db = new WriterDb(name);
  await db.open();
  const native = db.backendDB().version;
  if (Math.floor(native / 10) !== SCHEMA_VERSION) {
    db.close({ disableAutoOpen: true });
    throw new WriteRefused(`database is at version ${native / 10}, this build knows ${SCHEMA_VERSION}`);
  }
  return db;
}
