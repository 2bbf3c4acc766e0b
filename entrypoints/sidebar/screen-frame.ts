import type { PanelFrame } from '@/components/panel/panel-frame';

/** What every screen hands on to the frame around it. */
export type ScreenFrame = Pick<
  Parameters<typeof PanelFrame>[0],
  'layout' | 'widths' | 'onLayout' | 'onLeave' | 'onOpenSettings' | 'mainRef'
>;
