/**
 * Keeps content scripts out of what is stored: by default they may read `storage.local`, and a page that has taken over its
 * renderer is a content script. To be called at every start of the worker.
 */
export async function trustOwnPagesOnly(): Promise<void> {
  const trusted = { accessLevel: 'TRUSTED_CONTEXTS' } as const;
  await Promise.all([chrome.storage.local.setAccessLevel(trusted), chrome.storage.session.setAccessLevel(trusted)]);
}
