import type { IncomingMessage } from 'node:http';
import { ORGS, type Org } from '../data/org';

/** One request, read: which org and face of it was asked, where, and with what. */
export interface Visit {
  method: string;
  url: URL;
  org: Org;
  /** `lightning` serves the pages, `my` the API, the sign-in and the Classic pages. */
  face: 'lightning' | 'my';
  headers: IncomingMessage['headers'];
  body: string;
}

/** The org and face that a Host header names; null for any other host. */
export function placeOf(host: string | undefined): Pick<Visit, 'org' | 'face'> | null {
  const match = /^(\w+)\.(lightning|my)\.localhost(?::\d+)?$/.exec(host?.toLowerCase() ?? '');
  const org = ORGS.find((known) => known.key === match?.[1]);
  if (!org) return null;
  return { org, face: match?.[2] === 'my' ? 'my' : 'lightning' };
}

export function originOf(org: Org, face: Visit['face'], port: string | number): string {
  return `http://${org.key}.${face}.localhost:${port}`;
}

export function cookie(visit: Pick<Visit, 'headers'>, name: string): string | undefined {
  for (const pair of visit.headers.cookie?.split(';') ?? []) {
    const [key, value] = pair.trim().split('=');
    if (key === name && value) return decodeURIComponent(value);
  }
  return undefined;
}

export function bearer(visit: Pick<Visit, 'headers'>): string | undefined {
  return /^Bearer (\S+)$/i.exec(visit.headers.authorization ?? '')?.[1];
}
