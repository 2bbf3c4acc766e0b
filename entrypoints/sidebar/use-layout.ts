import { useEffect, useState } from 'react';
import type { PanelLayout } from '@/components/panel/panel-frame';
import type { PanelSettings } from '@/lib/domain/settings';
import { call } from '@/lib/messaging/client';
import type { DockDoor, DockState } from './dock-door';

/** The layout in force, and how to change it: at once on the page, remembered once the person let go. */
export function useLayout(
  door: DockDoor,
  dock: DockState,
  remembered: PanelSettings | undefined,
): [PanelLayout | undefined, (layout: PanelLayout, settled: boolean) => void] {
  const [inHand, setInHand] = useState<PanelLayout | undefined>();
  const layout = inHand ?? remembered;
  const docked = dock.link === 'docked';
  const { asked } = dock;

  useEffect(() => {
    if (docked && layout) door.send({ t: 'layout', layout });
  }, [docked, door, layout]);

  // The page opened the panel by itself (shortcut): that is remembered and not sent back.
  useEffect(() => {
    if (!asked) return;
    setInHand(asked);
    void call('settings.update', { panel: { collapsed: asked.collapsed } });
  }, [asked]);

  // Another tab's choice counts here too.
  useEffect(() => {
    if (remembered) setInHand(undefined);
  }, [remembered]);

  function change(next: PanelLayout, settled: boolean) {
    setInHand(next);
    if (settled) void call('settings.update', { panel: next });
  }
  return [layout, change];
}
