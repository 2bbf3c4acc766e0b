/** What passes between the page's host and the page's own script. Types only: the script must not import anything else. */
export type Cell = string | number | boolean | null;

export interface Column {
  name: string;
  label: string;
  type: string;
}

export interface LinkedRow {
  id: string;
  object: string;
  cells: Cell[];
}

export interface RelatedData {
  name: string;
  label: string;
  total: number;
  columns: Column[];
  rows: LinkedRow[];
}

export interface TouchData {
  subject: string;
  onDate: string;
  by: string;
  planned: boolean;
}

export interface RecordData {
  object: string;
  objectLabel: string;
  id: string;
  name: string;
  accountId: string | null;
  fields: (Column & { value: Cell })[];
  related: RelatedData[];
  touches: TouchData[];
}

export interface ListData {
  total: number;
  columns: Column[];
  rows: LinkedRow[];
}

export interface BootUser {
  id: string;
  name: string;
}

/** What the inline boot script tells the page. */
export interface Boot {
  orgId: string;
  orgName: string;
  userName: string;
  language: 'ja' | 'en';
  /** Address of the sign-in host. */
  signInOrigin: string;
  users: BootUser[];
  context: { globalValueProviders: { $SObjectType: { CurrentUser: { Id: string } } } };
}
