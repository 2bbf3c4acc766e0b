import { type QueryClient, queryOptions } from '@tanstack/react-query';
import { scopeKeyOf } from '@/lib/domain/account-key';
import type { CrmPlace } from '@/lib/domain/source-config';
import type { Response } from '@/lib/messaging/channels';
import { answerOf } from './call-failure';

const IMPORTS = 'imports';

export type ImportedFile = Response<'import.list'>['files'][number];

/** Files that were imported on this device, and of how many accounts each speaks. */
export function importsQuery() {
  return queryOptions({ queryKey: [IMPORTS, 'list'], queryFn: () => answerOf('import.list', {}), staleTime: 0 });
}

/** How a file with these columns (`columnsDigest`) was read last for a user. Asked once for each file. */
export function readingQuery(scope: string | undefined, columns: string) {
  return queryOptions({
    queryKey: [IMPORTS, 'reading', scope, columns],
    queryFn: () => answerOf('import.reading', { scope: scope ?? '', columns }),
    enabled: scope !== undefined,
    staleTime: 0,
    gcTime: 0,
    retry: false,
  });
}

/** Whose rows a place's are; undefined: nobody knows yet who is signed in there. */
export function scopeOfPlace({ crm, tenant, orgId, userId }: CrmPlace): string | undefined {
  return userId === undefined ? undefined : scopeKeyOf({ crm, tenant }, { orgId, userId });
}

/** Asks again for whatever lists files. */
export async function filesChanged(client: QueryClient): Promise<void> {
  await client.invalidateQueries({ queryKey: [IMPORTS] });
}

/** Forgets what a file said. */
export function removeImportMutation(client: QueryClient) {
  return {
    mutationFn: ({ place, source }: Pick<ImportedFile, 'place' | 'source'>) =>
      answerOf('import.remove', { scope: scopeOfPlace(place) ?? '', source }),
    onSettled: () => filesChanged(client),
  };
}
