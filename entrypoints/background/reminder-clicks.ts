/** Begins the id of each notification; the address that it leads to follows. */
export const REMINDER = 'reminder|';

const heard = (id: string) => {
  if (!id.startsWith(REMINDER)) return;
  const [, , address = ''] = id.split('|');
  chrome.notifications.clear(id);
  if (URL.canParse(address)) void chrome.tabs.create({ url: address });
};

/** Listens for clicks on reminders, where the permission for them was given: without it there is no such interface. */
export function hearReminderClicks(): void {
  const clicked = chrome.notifications?.onClicked;
  if (clicked && !clicked.hasListener(heard)) clicked.addListener(heard);
}
