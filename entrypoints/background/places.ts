import { CrmPlace } from '@/lib/domain/source-config';
import { z } from '@/lib/domain/z';
import { alone, type Host, isOfHost } from './source-store';

const KEY = 'crmPlaces';
const MOST = 200;

/** Hosts whose account pages were looked at, and under whom facts of them are kept. Those with a sign-in of their own are not among them. */
export async function readPlaces(): Promise<CrmPlace[]> {
  const places = z.safeParse(z.array(CrmPlace), (await chrome.storage.local.get(KEY))[KEY]);
  return places.success ? places.data : [];
}

export const placesOf = async (host: Host): Promise<CrmPlace[]> => (await readPlaces()).filter((place) => isOfHost(place, host));

const same = (a: CrmPlace, b: CrmPlace) => isOfHost(a, b) && a.orgId === b.orgId && a.userId === b.userId;

/** Remembers a host and its user; one that is known costs a read. */
export async function rememberPlace(place: CrmPlace): Promise<void> {
  if ((await readPlaces()).some((known) => same(known, place))) return;
  await alone(async () => {
    const others = (await readPlaces()).filter((known) => !same(known, place));
    await chrome.storage.local.set({ [KEY]: [place, ...others].slice(0, MOST) });
  });
}

export const forgetPlaces = (): Promise<void> => chrome.storage.local.remove(KEY);
