import './panel.css';
import type { KeyboardEvent, ReactNode, Ref } from 'react';
import { IconButton } from '@/components/ui/button';
import { ResizeHandle } from '@/components/ui/resize-handle';
import { useLocale } from '../locale';

/** Where the panel stands and how wide it is. */
export interface PanelLayout {
  side: 'left' | 'right';
  width: number;
  collapsed: boolean;
}

interface PanelFrameProps {
  title: string;
  meta?: ReactNode;
  layout: PanelLayout;
  /** Absent where the browser lays it out: then it is neither pulled, moved nor folded. */
  widths?: { min: number; max: number } | undefined;
  refreshing: boolean;
  /** Absent where there is nothing to refresh. */
  onRefresh?: (() => void) | undefined;
  onOpenSettings: () => void;
  /** `settled` once the person let go: then it is worth remembering. */
  onLayout: (layout: PanelLayout, settled: boolean) => void;
  /** What else can be done. */
  menu?: ReactNode;
  /** Gives the keyboard back to the page. */
  onLeave: () => void;
  mainRef: Ref<HTMLElement>;
  /** What is shown, as attributes of the main part: for tests and for a person with the inspector. */
  facts?: { kind: string; offerId: string } | undefined;
  /** Stays in view at the bottom, whatever is scrolled. */
  foot?: ReactNode;
  children: ReactNode;
}

/** The panel around its content: name, actions, the edge to pull. Escape leaves to the page. */
export function PanelFrame(props: PanelFrameProps) {
  const { t } = useLocale();
  const { layout, widths, onLayout, onLeave } = props;
  const other = layout.side === 'right' ? 'left' : 'right';
  const onKeyDown = (event: KeyboardEvent) => {
    if (event.key !== 'Escape' || event.defaultPrevented) return;
    event.preventDefault();
    onLeave();
  };
  return (
    // biome-ignore lint/a11y/noStaticElementInteractions: it only hears Escape from whatever inside has the focus
    <div className="panel" data-side={layout.side} onKeyDown={onKeyDown}>
      <header className="panel-head">
        {widths && (
          <ResizeHandle
            label={t('panel.resize')}
            edge={other}
            width={layout.width}
            {...widths}
            onResize={(width) => onLayout({ ...layout, width }, false)}
            onSettle={(width) => onLayout({ ...layout, width }, true)}
          />
        )}
        <h1 title={props.title}>{props.title}</h1>
        <div className="panel-actions" role="toolbar" aria-label={t('panel.actions')}>
          {props.onRefresh && (
            <IconButton icon="refresh" label={t('action.refresh')} busy={props.refreshing} onPress={props.onRefresh} />
          )}
          {widths && (
            <IconButton
              icon={`to-${other}`}
              label={t(`panel.to-${other}`)}
              onPress={() => onLayout({ ...layout, side: other }, true)}
            />
          )}
          {props.menu}
          <IconButton icon="settings" label={t('action.settings')} onPress={props.onOpenSettings} />
          {widths && (
            <IconButton
              icon={`chevron-${layout.side}`}
              label={t('panel.collapse')}
              onPress={() => onLayout({ ...layout, collapsed: true }, true)}
            />
          )}
        </div>
        {props.meta}
      </header>
      <main
        ref={props.mainRef}
        tabIndex={-1}
        aria-label={t('panel.main', { name: props.title })}
        data-decision-kind={props.facts?.kind}
        data-offer-id={props.facts?.offerId}
      >
        {props.children}
      </main>
      {props.foot && <footer className="panel-foot">{props.foot}</footer>}
    </div>
  );
}
