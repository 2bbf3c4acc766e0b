import { useEffect, useRef, useSyncExternalStore } from 'react';
import { LocaleProvider } from '@/components/locale';
import { PanelFrame } from '@/components/panel/panel-frame';
import { PANEL_WIDTH } from '@/lib/domain/default-settings';
import type { KeptReads } from '@/lib/queries/kept-reads';
import type { DockDoor } from './dock-door';
import { LateOrphaned } from './late-parts';
import { PageScreen } from './page-screen';
import type { ScreenFrame } from './screen-frame';
import { KeptContext, useRead } from './use-kept';
import { useLanguage } from './use-language';
import { useLayout } from './use-layout';
import { useOrphaned } from './use-orphaned';

/** The panel. Until the page around it is confirmed, and where it is not, it is an empty page. */
export function App({ door, kept }: { door: DockDoor; kept: KeptReads }) {
  const dock = useSyncExternalStore(door.subscribe, door.state);
  const settings = useRead(kept.settings).value;
  const playbook = useRead(kept.playbook).value;
  const language = useLanguage(settings);
  const [layout, changeLayout] = useLayout(door, dock, settings?.panel);
  const orphaned = useOrphaned(door);
  const main = useRef<HTMLElement>(null);

  useEffect(() => {
    const { dataset } = document.documentElement;
    if (settings && settings.theme !== 'auto') dataset.theme = settings.theme;
    else delete dataset.theme;
  }, [settings]);

  useEffect(() => {
    if (dock.focusCount > 0) main.current?.focus();
  }, [dock.focusCount]);

  if (dock.link !== 'docked' || !settings || !language || !layout || playbook === undefined) return null;
  const frame: ScreenFrame = {
    layout: door.fixed ? { ...layout, collapsed: false } : layout,
    widths: door.fixed ? undefined : { min: PANEL_WIDTH.min, max: PANEL_WIDTH.max },
    onLayout: changeLayout,
    onLeave: () => door.send({ t: 'leave' }),
    onOpenSettings: () => void chrome.runtime.openOptionsPage(),
    mainRef: main,
  };
  return (
    <KeptContext value={kept}>
      <LocaleProvider language={language} nowMs={Date.now()} timeZone={playbook?.policy.timeZone}>
        {orphaned ? (
          <PanelFrame {...frame} title="Tsugite" refreshing={false}>
            <LateOrphaned why={orphaned} />
          </PanelFrame>
        ) : (
          dock.page && (
            <PageScreen
              door={door}
              reader={kept.reader}
              page={dock.page}
              settings={settings}
              language={language}
              playbook={playbook}
              frame={frame}
            />
          )
        )}
      </LocaleProvider>
    </KeptContext>
  );
}
