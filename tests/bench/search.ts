import { bundled } from './bundled';
import { percentile, type Summary, summarise } from './statistics';

type Work = typeof import('./search-work');

const TRACKS = 5000;

export interface SearchResult {
  tracks: number;
  buildMs: number;
  /** One letter typed, milliseconds: by the index, and by looking through every text with `includes`. */
  typed: Summary & { aimP95: number };
  scan: Summary;
  /** Median of the index ÷ median of the scan: under 1 the index is the faster. */
  ratio: number;
}

/** Typing over 5,000 tracks, beside a plain scan of all of them. */
export async function measureSearch(progress: (line: string) => void): Promise<SearchResult> {
  const work = await bundled<Work>('tests/bench/search-work.ts');
  progress(`search: ${TRACKS} tracks`);
  const tracks = work.generatedTracks(TRACKS);
  work.typing(tracks, 3);
  const { buildMs, ours, scans, found } = work.typing(tracks, 30);
  if (found.index === 0 || found.scan === 0) throw new Error('nothing was found: there is nothing to compare');
  return {
    tracks: TRACKS,
    buildMs: Math.round(buildMs),
    typed: { ...summarise(ours), aimP95: 16 },
    scan: summarise(scans),
    ratio: Number((percentile(ours, 0.5) / percentile(scans, 0.5)).toFixed(2)),
  };
}
