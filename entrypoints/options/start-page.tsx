import { QueryClientProvider } from '@tanstack/react-query';
import type { ReactNode } from 'react';
import { createRoot } from 'react-dom/client';
import { createQueryClient } from '@/lib/queries/query-client';
import { followSettings } from '@/lib/queries/settings-query';

/** Draws a page of the extension that stands in a tab or a window of its own. */
export function startPage(page: ReactNode): void {
  const root = document.getElementById('root');
  if (!root) throw new Error('the page has no root');
  const client = createQueryClient();
  followSettings(client);
  createRoot(root).render(<QueryClientProvider client={client}>{page}</QueryClientProvider>);
}
