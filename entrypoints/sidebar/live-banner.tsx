import { useMutation } from '@tanstack/react-query';
import { PageBanner } from '@/components/state/page-banner';
import type { AccountRef } from '@/lib/domain/account-ref';
import type { Settings } from '@/lib/domain/settings';
import { settingsMutation } from '@/lib/queries/settings-query';
import { type PageVerdict, sureKey } from './page-verdict';

interface LiveBannerProps {
  accountRef: AccountRef;
  settings: Settings;
  verdict: Extract<PageVerdict, { state: 'warned' }>;
  onTeach: (() => void) | undefined;
}

/** The warning above the facts; a person's word that the record is a company's is kept for its recipe. */
export function LiveBanner({ accountRef, settings, verdict, onTeach }: LiveBannerProps) {
  const confirmation = useMutation(settingsMutation());
  function confirm() {
    const before = settings.confirmedRecipes ?? [];
    confirmation.mutate({ confirmedRecipes: [...new Set([...before, sureKey(accountRef, 'company')])] });
  }
  return <PageBanner {...verdict} onCompany={confirm} onTeach={onTeach} />;
}
