import { type KeyboardEvent, type PointerEvent, useRef } from 'react';

interface ResizeHandleProps {
  label: string;
  /** The edge of the panel it stands on; dragging away from the panel widens it. */
  edge: 'left' | 'right';
  width: number;
  min: number;
  max: number;
  /** While dragging. */
  onResize: (width: number) => void;
  /** Once, when the hand or the key lets go. */
  onSettle: (width: number) => void;
}

const KEY_STEP = 20;

/** The edge of the panel as a slider: by pointer, or by the arrow keys, Home and End. */
export function ResizeHandle({ label, edge, width, min, max, onResize, onSettle }: ResizeHandleProps) {
  const drag = useRef<{ startX: number; startWidth: number; width: number } | null>(null);
  const clamp = (value: number) => Math.round(Math.min(max, Math.max(min, value)));
  const outward = edge === 'left' ? -1 : 1;

  function onPointerDown(event: PointerEvent<HTMLDivElement>) {
    event.currentTarget.setPointerCapture(event.pointerId);
    // The frame itself moves while it is resized; only screen coordinates stand still.
    drag.current = { startX: event.screenX, startWidth: width, width };
    event.preventDefault();
  }

  function onPointerMove(event: PointerEvent<HTMLDivElement>) {
    if (!drag.current) return;
    const next = clamp(drag.current.startWidth + (event.screenX - drag.current.startX) * outward);
    if (next === drag.current.width) return;
    drag.current.width = next;
    onResize(next);
  }

  function onPointerEnd() {
    if (drag.current) onSettle(drag.current.width);
    drag.current = null;
  }

  function onKeyDown(event: KeyboardEvent) {
    const wanted: Record<string, number> = {
      ArrowLeft: width - KEY_STEP * outward,
      ArrowRight: width + KEY_STEP * outward,
      Home: min,
      End: max,
    };
    const next = wanted[event.key];
    if (next === undefined) return;
    event.preventDefault();
    onResize(clamp(next));
    onSettle(clamp(next));
  }

  return (
    <hr
      className="resize-handle"
      data-edge={edge}
      tabIndex={0}
      aria-orientation="vertical"
      aria-label={label}
      aria-valuenow={width}
      aria-valuemin={min}
      aria-valuemax={max}
      onPointerDown={onPointerDown}
      onPointerMove={onPointerMove}
      onPointerUp={onPointerEnd}
      onPointerCancel={onPointerEnd}
      onKeyDown={onKeyDown}
    />
  );
}
