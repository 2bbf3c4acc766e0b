import '@/components/ui/base.css';
import { createRoot } from 'react-dom/client';
import type { Settings } from '@/lib/domain/settings';
import { keptReads } from '@/lib/queries/kept-reads';
import type { Reader } from '@/lib/storage/reader';
import { App } from './app';
import type { DockDoor } from './dock-door';
import { fetchLateParts } from './late-parts';

const LATE_MS = 800;

interface PanelParts {
  door: DockDoor;
  reader: Reader;
  /** The settings as they are now. */
  settings: () => Promise<Settings>;
}

/** Shows the panel. Gives what begins to read an account of which the page has spoken, before React has even heard of the page. */
export function showPanel({ door, reader, settings }: PanelParts): (key: string) => void {
  const kept = keptReads(reader, settings);

  // What is not needed yet is fetched once the first paint is out of the way: while the disk and the page are awaited, "idle" comes too early.
  setTimeout(() => requestIdleCallback(fetchLateParts), LATE_MS);

  const root = document.getElementById('root');
  if (root) createRoot(root).render(<App door={door} kept={kept} />);
  return kept.ahead;
}
