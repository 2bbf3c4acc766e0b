import { type Findable, searchIndex } from '@/lib/search/search-index';
import { folded } from '@/lib/search/word-cutter';

// What the benchmark of the search runs, bundled into one file.

const WORDS =
  '予算 監査 ログ 席 更新 稟議 承認 経理 現場 部門 障害 連携 移行 契約 割引 容量 議事録 署名 分析 権限 設定 申請 残業 工場 店舗 物流 品質 原価 見積 納期'.split(
    ' ',
  );

/** Tracks of five sentences each, the same every time. */
export function generatedTracks(count: number): Findable[] {
  const word = (seed: number) => WORDS[(seed * 2_654_435_761) % WORDS.length] ?? '席';
  return Array.from({ length: count }, (_, at) => ({
    id: `track-${at}`,
    kind: 'track',
    title: `${word(at)}と${word(at + 7)}の話 ${at}`,
    text: Array.from(
      { length: 5 },
      (_, line) => `${word(at * 5 + line)}の${word(at * 3 + line)}は、${word(at + line)}で伺います。`,
    ).join(''),
  }));
}

/** What is typed, letter by letter. */
export const TYPED = [
  '予',
  '予算',
  '監',
  '監査',
  '監査ロ',
  '監査ログ',
  '議',
  '議事',
  '議事録',
  '議事録 ',
  '議事録 承',
  '議事録 承認',
  'zzz',
];

/** Milliseconds of each letter by the index and by a scan of everything with `includes`, taking turns; and what both found. */
export function typing(tracks: readonly Findable[], rounds: number) {
  const builtMs = performance.now();
  const index = searchIndex(tracks, 'ja');
  const buildMs = performance.now() - builtMs;
  const texts = tracks.map(({ title, text }) => folded(`${title} ${text}`));
  const [ours, scans]: [number[], number[]] = [[], []];
  const found = { index: 0, scan: 0 };
  for (let round = 0; round < rounds; round += 1) {
    for (const query of TYPED) {
      let startMs = performance.now();
      found.index += index.find(query).length;
      ours.push(performance.now() - startMs);
      startMs = performance.now();
      const wanted = folded(query).trim().split(' ');
      found.scan += texts.filter((text) => wanted.every((one) => text.includes(one))).length;
      scans.push(performance.now() - startMs);
    }
  }
  return { buildMs, ours, scans, found };
}
