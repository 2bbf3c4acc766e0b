import { z } from '@/lib/domain/z';

const KEY = 'disabledCrms';
const Ids = z.array(z.string());

/** CRMs that the user turned off although their hosts are still granted. */
export async function disabledCrms(): Promise<string[]> {
  const ids = z.safeParse(Ids, (await chrome.storage.local.get(KEY))[KEY]);
  return ids.success ? ids.data : [];
}

export async function setCrmDisabled(crm: string, disabled: boolean): Promise<void> {
  const others = (await disabledCrms()).filter((id) => id !== crm);
  await chrome.storage.local.set({ [KEY]: disabled ? [...others, crm] : others });
}
