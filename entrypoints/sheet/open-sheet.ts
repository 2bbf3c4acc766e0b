import { keepSheetAccounts, type SheetAccount } from '@/lib/storage/sheet-session';

export type SheetKind = 'call' | 'approval';

/** Opens the sheets of some accounts in a tab of their own. The address says which kind, and an id that means nothing elsewhere. */
export async function openSheet(kind: SheetKind, accounts: readonly SheetAccount[]): Promise<void> {
  const id = await keepSheetAccounts(accounts);
  await chrome.tabs.create({ url: `${chrome.runtime.getURL('/sheet.html')}?kind=${kind}#${id}` });
}
