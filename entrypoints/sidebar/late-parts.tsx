import type { ComponentType } from 'react';
import { LateFailures } from '@/components/state/notices';
import { late as latePart } from '@/components/ui/late';

/** A late part may ask the worker: it comes with the page's query client, which is no part of the first paint either. */
function late<P extends object>(load: () => Promise<ComponentType<P>>, waitsFor?: 'paint') {
  return latePart(async () => {
    const [Part, { withClient }] = await Promise.all([load(), import('./page-client')]);
    return withClient(Part);
  }, waitsFor);
}

// Not needed to grasp an account at once: each comes after the first paint, into the place that is kept for it.
export const LateDetails = late(() => import('./live-details').then((module) => module.LiveDetails), 'paint');
export const LateCalculation = late(() => import('@/components/offer/calculation').then((module) => module.Calculation), 'paint');
export const LateQuestions = late(() => import('./hearing/live-hearing').then((module) => module.CardQuestions), 'paint');
export const LateTrackUse = late(() => import('./talk/live-track-use').then((module) => module.LiveTrackUse), 'paint');
export const LateConversation = late(() => import('./call/live-conversation').then((module) => module.LiveConversation), 'paint');
export const LatePrice = late(() => import('./price/live-price').then((module) => module.LivePrice), 'paint');
export const LatePanelMenu = late(() => import('./panel-menu').then((module) => module.PanelMenu), 'paint');
export const LateChanges = late(() => import('./changes/live-changes').then((module) => module.LiveChanges), 'paint');
export const LateCustomerView = late(() => import('./price/customer-screen').then((module) => module.CustomerScreen));
export const LateViewerScreen = late(() => import('./viewer-screen').then((module) => module.ViewerScreen));
export const LatePanelState = late(() => import('@/components/state/panel-state').then((module) => module.PanelState));
export const LateNoAccountScreen = late(() => import('./no-account-screen').then((module) => module.NoAccountScreen));
export const LateAccountRefresh = late(() => import('./account-refresh').then((module) => module.AccountRefresh));
export const LatePageHealth = late(() => import('./page-health').then((module) => module.PageHealth), 'paint');
export const LateBanner = late(() => import('./live-banner').then((module) => module.LiveBanner));
export const LateWithheldScreen = late(() => import('./withheld-screen').then((module) => module.WithheldScreen));
export const LateLessonWatch = late(() => import('./lesson-watch').then((module) => module.LessonWatch), 'paint');
export const LateOutcome = late(() => import('./outcome/live-outcome').then((module) => module.LiveOutcome), 'paint');
// When it is wanted nothing can be loaded any more, and nobody asked: it has come with the others by then.
export const LateOrphaned = latePart(() => import('@/components/state/orphaned').then((module) => module.Orphaned));
export const LateSchedule = late(() => import('./schedule/live-schedule').then((module) => module.LiveSchedule));
// Not fetched ahead: few ever teach a page.
export const LateTeachScreen = late(() => import('./teach/teach-screen').then((module) => module.TeachScreen));

/** Fetches all of them, so that nothing is waited for when it is wanted. What does not come now comes then. */
export function fetchLateParts(): void {
  const parts = [
    LateDetails,
    LateCalculation,
    LateConversation,
    LatePrice,
    LatePanelState,
    LateViewerScreen,
    LateNoAccountScreen,
  ];
  const more = [
    LateAccountRefresh,
    LateOrphaned,
    LateOutcome,
    LateQuestions,
    LateTrackUse,
    LatePanelMenu,
    LateCustomerView,
    LateChanges,
    LateFailures,
    LatePageHealth,
    LateBanner,
    LateWithheldScreen,
  ];
  for (const part of [...parts, ...more]) part.fetch().catch(() => undefined);
}
