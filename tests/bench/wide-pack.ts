import { cp, mkdtemp, readFile, rm, writeFile } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import type { Playbook } from '@/lib/domain/playbook/playbook';
import { demoBuild } from '@/tests/support/builds';
import { generatedTracks } from './search-work';

type Pack = Pick<Playbook, 'talkTracks'>;

/** The pack with so many tracks: its own first, then theirs again with other words and other names. */
export function widened<P extends Pack>(pack: P, tracks: number): P {
  const own = pack.talkTracks;
  const talkTracks = generatedTracks(tracks).map((made, at) => {
    const track = own[at % own.length];
    if (!track) throw new Error('a pack without tracks cannot be widened');
    if (at < own.length) return track;
    const texts = Object.entries(track.texts).map(([language, text]) => [
      language,
      text && { ...text, points: [made.text, ...text.points.slice(1)] },
    ]);
    return { ...track, id: `${track.id}-${at}`, title: { ja: made.title, en: made.title }, texts: Object.fromEntries(texts) };
  });
  return { ...pack, talkTracks };
}

/** A copy of the demo build that ships the pack with so many tracks; `remove` takes it away. */
export async function widenedBuild(tracks: number): Promise<{ folder: string; remove(): Promise<void> }> {
  const folder = await mkdtemp(join(tmpdir(), 'bench-build-'));
  await cp(demoBuild, folder, { recursive: true });
  const pack = join(folder, 'assets/background.json');
  await writeFile(pack, JSON.stringify(widened(JSON.parse(await readFile(pack, 'utf8')) as Pack, tracks)));
  return { folder, remove: () => rm(folder, { recursive: true, force: true }) };
}
