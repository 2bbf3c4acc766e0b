import { createHash, randomBytes } from 'node:crypto';
import type { CrmUser, Org } from '../data/org';

const CODE_LIFE_MS = 10 * 60_000;

export interface Grant {
  org: Org;
  user: CrmUser;
  clientId: string;
  scope: string;
}

interface Code extends Grant {
  redirectUri: string;
  challenge: string;
  issuedAtMs: number;
}

/** Codes waiting to be exchanged, refresh tokens, and what each user has already allowed. */
export class Grants {
  private readonly codes = new Map<string, Code>();
  private readonly refreshes = new Map<string, Grant>();
  private readonly allowed = new Set<string>();

  isAllowed(user: CrmUser, clientId: string): boolean {
    return this.allowed.has(`${user.id} ${clientId}`);
  }

  code(grant: Omit<Code, 'issuedAtMs'>): string {
    this.allowed.add(`${grant.user.id} ${grant.clientId}`);
    const code = `aPrx${randomBytes(24).toString('base64url')}`;
    this.codes.set(code, { ...grant, issuedAtMs: Date.now() });
    return code;
  }

  /** The grant of a code, once: the verifier must hash to the challenge it was asked with (RFC 7636, 4.6). */
  redeem(
    code: string,
    clientId: string,
    redirectUri: string,
    verifier: string,
  ): Grant | 'expired' | 'invalid-verifier' | 'mismatch' {
    const found = this.codes.get(code);
    this.codes.delete(code);
    if (!found || Date.now() - found.issuedAtMs > CODE_LIFE_MS) return 'expired';
    if (found.clientId !== clientId || found.redirectUri !== redirectUri) return 'mismatch';
    const hashed = createHash('sha256').update(verifier).digest('base64url');
    return hashed === found.challenge ? found : 'invalid-verifier';
  }

  refreshToken(grant: Grant): string {
    const token = `5Aep861${randomBytes(40).toString('base64url')}`;
    this.refreshes.set(token, grant);
    return token;
  }

  refresh(token: string, clientId: string): Grant | undefined {
    const grant = this.refreshes.get(token);
    return grant?.clientId === clientId ? grant : undefined;
  }

  revoke(token: string): Grant | undefined {
    const grant = this.refreshes.get(token);
    this.refreshes.delete(token);
    if (grant) this.allowed.delete(`${grant.user.id} ${grant.clientId}`);
    return grant;
  }
}
