import { type QueryClient, queryOptions } from '@tanstack/react-query';
import type { SettingsPatch } from '@/lib/domain/settings';
import { readSettings, subscribeSettings } from '@/lib/storage/settings';
import { answerOf } from './call-failure';

const SETTINGS = ['settings'] as const;

/** What the person chose on this device; kept current by `followSettings`. */
export function settingsQuery() {
  return queryOptions({
    queryKey: SETTINGS,
    queryFn: () => readSettings(),
    staleTime: Number.POSITIVE_INFINITY,
    gcTime: Number.POSITIVE_INFINITY,
  });
}

/** Puts every change, of this page or another, into the query. Start once per page; returns how to stop. */
export function followSettings(client: QueryClient): () => void {
  return subscribeSettings((settings) => {
    client.setQueryData(SETTINGS, settings);
  });
}

/** Changes some settings; the change comes back through `followSettings`. */
export function settingsMutation() {
  return { mutationFn: (patch: SettingsPatch) => answerOf('settings.update', patch) };
}
