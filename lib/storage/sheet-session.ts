import { z } from '@/lib/domain/z';

/** An account that a sheet is about: its cache key, the person who is spoken to, and the offer on the table where it is not the decided one. */
const SheetAccount = z.object({
  key: z.string().check(z.minLength(1), z.maxLength(1024)),
  contactId: z.optional(z.string().check(z.maxLength(128))),
  offerId: z.optional(z.string().check(z.maxLength(128))),
});
export type SheetAccount = z.infer<typeof SheetAccount>;

const Accounts = z.array(SheetAccount).check(z.minLength(1), z.maxLength(100));

const placeOf = (id: string) => `sheet:${id}`;

/** Keeps in memory what a sheet is to be about, so that the page's address and the history name nobody; gives the id to find it by. */
export async function keepSheetAccounts(accounts: readonly SheetAccount[]): Promise<string> {
  const id = crypto.randomUUID();
  await chrome.storage.session.set({ [placeOf(id)]: accounts });
  return id;
}

/** What the sheet of this id is about; none after the browser was closed. */
export async function readSheetAccounts(id: string): Promise<SheetAccount[]> {
  const stored = z.safeParse(Accounts, (await chrome.storage.session.get(placeOf(id)))[placeOf(id)]);
  return stored.success ? stored.data : [];
}
