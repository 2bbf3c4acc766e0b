import { randomBytes } from 'node:crypto';
import type { CrmUser, Org } from './data/org';

export type SessionKind = 'ui' | 'lightning' | 'oauth';

export interface Session {
  token: string;
  kind: SessionKind;
  org: Org;
  user: CrmUser;
}

/** Everybody who is signed in. A token begins with the org's id and an exclamation mark, as the platform's do. */
export class Sessions {
  private readonly live = new Map<string, Session>();
  private readonly passes = new Map<string, { org: Org; user: CrmUser }>();

  open(kind: SessionKind, org: Org, user: CrmUser): Session {
    const token = `${org.id.slice(0, 15)}!AQ.${randomBytes(36).toString('base64url')}`;
    const session = { token, kind, org, user };
    this.live.set(token, session);
    return session;
  }

  find(token: string | undefined, org: Org, ...kinds: readonly SessionKind[]): Session | undefined {
    const session = this.live.get(token ?? '');
    return session && session.org === org && kinds.includes(session.kind) ? session : undefined;
  }

  close(token: string): void {
    this.live.delete(token);
  }

  /** A one-time pass that carries a user from the sign-in host to the pages' host. */
  pass(org: Org, user: CrmUser): string {
    const pass = randomBytes(18).toString('base64url');
    this.passes.set(pass, { org, user });
    return pass;
  }

  takePass(pass: string, org: Org): CrmUser | undefined {
    const found = this.passes.get(pass);
    this.passes.delete(pass);
    return found?.org === org ? found.user : undefined;
  }

  /** Ends what a user may still use, or everybody's when no user is named. */
  closeAll(kinds: readonly SessionKind[], user?: CrmUser): void {
    for (const session of this.live.values()) {
      if (kinds.includes(session.kind) && (!user || session.user === user)) this.live.delete(session.token);
    }
  }
}
