/** Nonsense that a CRM may hold: each is put in place of good values of one account. */
export type Nonsense =
  | 'negative-seats'
  | 'nps-11'
  | 'date-1900'
  | 'text-for-number'
  | 'huge-text'
  | 'unknown-currency'
  | 'seats-null';

/** What goes wrong on purpose. Counts run down by themselves; all else lasts until it is changed. */
export interface FaultState {
  /** Added before every API answer. */
  latencyMs: number;
  /** The next `calls` API calls answer with this status and error. */
  failing: { calls: number; status: number; errorCode: string; message: string; retryAfterSeconds?: number } | null;
  /** Every API call and page answers 503 with an HTML page. */
  maintenance: boolean;
  /** `REQUEST_LIMIT_EXCEEDED` on every API call. */
  rateLimited: { retryAfterSeconds?: number } | null;
  /** After this many further API calls every session and access token is dead; refresh tokens live on. */
  sessionEndsAfter: number | null;
  /** The token endpoint refuses every refresh. */
  refreshRefused: boolean;
  /** How the body of an API answer is spoiled; `cut` ends the connection half-way. */
  body: 'whole' | 'truncated' | 'cut' | 'not-json' | 'wrong-shape';
  /** The connection is cut before anything is read: the network is away. */
  away: boolean;
  /** The next so many records that are created are created, and the answer is lost. */
  lostCreations: number;
  /** API calls are taken and never answered. */
  hang: boolean;
  nonsense: Readonly<Record<string, readonly Nonsense[]>>;
  /** Asked for the key, the API answers with the account of the value: a mix-up. */
  answerAs: Readonly<Record<string, string>>;
  /** Queries on these objects fail with 500 `UNKNOWN_EXCEPTION`. */
  brokenObjects: readonly string[];
  /** Calls already counted today, and the day's allowance. */
  dailyUsed: number;
  dailyAllowed: number;
  /** API access control: a UI session is not good for the API. */
  apiAccessControl: boolean;
  /** The administrator blocked the app: authorise and token answer `OAUTH_APP_BLOCKED`. */
  appBlocked: boolean;
  /** What field-level security hides, by user id; overrides what the user was born with. */
  hidden: Readonly<Record<string, readonly string[]>>;
}

const NONE: FaultState = {
  latencyMs: 0,
  failing: null,
  maintenance: false,
  rateLimited: null,
  sessionEndsAfter: null,
  refreshRefused: false,
  body: 'whole',
  away: false,
  lostCreations: 0,
  hang: false,
  nonsense: {},
  answerAs: {},
  brokenObjects: [],
  dailyUsed: 120,
  dailyAllowed: 15_000,
  apiAccessControl: false,
  appBlocked: false,
  hidden: {},
};

/** The switchboard of everything that can be made to go wrong. */
export class Faults {
  now: FaultState;
  private readonly base: FaultState;

  constructor(base: Partial<FaultState> = {}) {
    this.base = { ...NONE, ...base };
    this.now = { ...this.base };
  }

  /** Changes what is named; the rest stays. */
  set(change: Partial<FaultState>): void {
    this.now = { ...this.now, ...change };
  }

  clear(): void {
    this.now = { ...this.base };
  }
}
