import { useEffect, useRef } from 'react';

/** While a person points, the keys are the page's; afterwards they are again those of the field that was pointed at. */
export function useFocusBack(pointing: string | undefined, isCollapsed: boolean): void {
  const last = useRef<string | undefined>(undefined);
  useEffect(() => {
    if (pointing !== undefined) last.current = pointing;
    else if (!isCollapsed && last.current !== undefined) {
      document.querySelector<HTMLElement>(`[data-field="${last.current}"] [data-action="point"]`)?.focus();
      last.current = undefined;
    }
  }, [pointing, isCollapsed]);
}
