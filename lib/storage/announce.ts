import { CACHE_CHANNEL } from './layout';

/** Says to every open page of this extension which row changed. Only the key: the page reads the row itself. */
export function announcer(): (key: string) => void {
  const channel = new BroadcastChannel(CACHE_CHANNEL);
  return (key) => channel.postMessage({ key });
}
