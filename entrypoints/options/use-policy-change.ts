import { useQueryClient } from '@tanstack/react-query';
import { useEffect } from 'react';

/** Asks everything again when the company has changed what it sets. */
export function usePolicyChange(): void {
  const client = useQueryClient();
  useEffect(() => {
    const changed = (_: unknown, area: string) => {
      if (area === 'managed') void client.invalidateQueries();
    };
    chrome.storage.onChanged.addListener(changed);
    return () => chrome.storage.onChanged.removeListener(changed);
  }, [client]);
}
