/** How long a page that was to be left may stay before it counts as not left (a download, an answer without a page). */
const STAYED_MS = 3000;

/**
 * Tells when the document is about to be left and when it turns out to be here still. A frame of an extension keeps a page out of
 * the back/forward cache unless it is gone before `pagehide`.
 */
export function watchLeaving(signal: AbortSignal, onLeave: () => void, onStay: () => void): void {
  let timer: ReturnType<typeof setTimeout> | undefined;
  let stays = false;

  const stay = () => {
    clearTimeout(timer);
    onStay();
  };
  const leave = () => {
    onLeave();
    clearTimeout(timer);
    timer = setTimeout(onStay, STAYED_MS);
  };

  navigation.addEventListener(
    'navigate',
    ({ destination, downloadRequest }) => {
      // `mailto:` and `tel:` open another program; the page stays.
      stays = downloadRequest !== null || !/^https?:/.test(destination.url);
      if (stays || destination.sameDocument) return;
      clearTimeout(timer);
      // The page's router may yet turn this into a navigation within the document; then it commits or is in transition.
      timer = setTimeout(() => navigation.transition ?? leave());
    },
    { signal },
  );
  navigation.addEventListener('currententrychange', stay, { signal });
  navigation.addEventListener('navigateerror', stay, { signal });
  // What the browser itself starts (address bar, another site) fires no `navigate`.
  const unload = () => {
    if (!stays) leave();
    stays = false;
  };
  addEventListener('beforeunload', unload, { signal });
  addEventListener('pagehide', () => clearTimeout(timer), { signal });
  addEventListener('pageshow', ({ persisted }) => persisted && stay(), { signal });
}
