/** Resolves when the frame that is being made is on the screen: its callback runs before its paint, a task queued there after. */
export function afterPaint(): Promise<void> {
  return new Promise((resolve) => requestAnimationFrame(() => setTimeout(resolve)));
}
