import { QueryClientProvider } from '@tanstack/react-query';
import { createRoot } from 'react-dom/client';
import { createQueryClient } from '@/lib/queries/query-client';
import { followSettings } from '@/lib/queries/settings-query';
import { SitePage } from './site-page';

const root = document.getElementById('root');
if (!root) throw new Error('the page has no root');

const client = createQueryClient();
followSettings(client);

createRoot(root).render(
  <QueryClientProvider client={client}>
    <SitePage />
  </QueryClientProvider>,
);
