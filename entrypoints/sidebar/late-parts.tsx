import { lazy } from 'react';

const details = () => import('./late-details');
const calculation = () => import('@/components/offer/calculation');
const viewer = () => import('./viewer-screen');
const state = () => import('@/components/state/panel-state');

// Not needed to grasp an account at once: fetched after the first paint, each in the place that is kept for it.
export const LateDetails = lazy(() => details().then((module) => ({ default: module.LateDetails })));
export const LateCalculation = lazy(() => calculation().then((module) => ({ default: module.Calculation })));
export const LateViewerScreen = lazy(() => viewer().then((module) => ({ default: module.ViewerScreen })));
export const LatePanelState = lazy(() => state().then((module) => ({ default: module.PanelState })));

/** Fetches all of them, so that nothing is waited for when it is wanted. What does not come now comes then. */
export function fetchLateParts(): void {
  for (const part of [details, calculation, viewer, state]) part().catch(() => undefined);
}
