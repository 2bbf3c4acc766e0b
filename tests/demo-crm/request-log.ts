/** One request to the API or the OAuth endpoints, as it was answered. */
export interface LoggedRequest {
  method: string;
  /** Path and search. */
  path: string;
  host: string;
  userId: string | null;
  status: number;
  /** The query texts it carried, also those inside of a composite. */
  queries: string[];
}

/** What the API was asked, in order. */
export class RequestLog {
  readonly all: LoggedRequest[] = [];

  /** Requests whose path begins so. */
  to(path: string): LoggedRequest[] {
    return this.all.filter((request) => request.path.startsWith(path));
  }

  clear(): void {
    this.all.length = 0;
  }
}
