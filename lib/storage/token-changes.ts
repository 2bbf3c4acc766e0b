/** What the names of all tokens begin with in `storage.session`. */
export const TOKEN_PREFIX = 'token:';

/** Called when a connection came, went or was renewed, in this page or another; returns how to stop. */
export function subscribeTokens(listener: () => void): () => void {
  const changed = (changes: Record<string, chrome.storage.StorageChange>, area: string) => {
    if (area === 'session' && Object.keys(changes).some((key) => key.startsWith(TOKEN_PREFIX))) listener();
  };
  chrome.storage.onChanged.addListener(changed);
  return () => chrome.storage.onChanged.removeListener(changed);
}
