import { lazy, Suspense } from 'react';
import type { PanelActions, PanelStateView } from './panel-state';

/** Fetches the states that stand in place of an account; most accounts never need them. */
export const loadPanelState = () => import('./panel-state');

const PanelState = lazy(() => loadPanelState().then((module) => ({ default: module.PanelState })));

/** A state in place of an account, loaded when it is first needed. */
export function LatePanelState({ view, actions }: { view: PanelStateView; actions: PanelActions }) {
  return (
    <Suspense fallback={null}>
      <PanelState view={view} actions={actions} />
    </Suspense>
  );
}
