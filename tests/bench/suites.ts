import { shippedBuild } from '@/tests/support/builds';
import type { HostPageResult } from './host-page';
import type { PaintResult } from './paint';
import { figureLines, hostPageLines, paintLines, weightLines } from './table';
import type { Weights } from './weights';

type Progress = (line: string) => void;

/** One measurement of `npm run bench`. Its module is loaded when it runs, so that no suite waits for another's packages. */
export interface Suite {
  /** Looks at the built extension, which is then built first. */
  readonly build: boolean;
  /** The figures as plain data: medians, the control beside, the ratio. */
  measure(progress: Progress): Promise<unknown>;
  /** The same for a person. */
  lines(figures: unknown): string[];
}

function ofBuild<F>(measure: (progress: Progress) => Promise<F>, lines: (figures: F) => string[]): Suite {
  return { build: true, measure, lines: (figures) => lines(figures as F) };
}

/** Plain functions, measured without a browser; their figures are printed as they are. */
const plain = (measure: (progress: Progress) => Promise<unknown>): Suite => ({
  build: false,
  measure,
  lines: figureLines,
});

/** What is seen in a browser; the figures are printed as they are. */
const drawn = (measure: (progress: Progress) => Promise<unknown>): Suite => ({ build: true, measure, lines: figureLines });

/** Every suite by its name, in the order in which all are run. */
export const suites: Readonly<Record<string, Suite>> = {
  rules: plain(async (progress) => (await import('./rules')).measureRules(progress)),
  oneAccount: plain(async (progress) => (await import('./one-account')).measureOneAccount(progress)),
  distance: plain(async (progress) => (await import('./distance')).measureDistance(progress)),
  portfolio: plain(async (progress) => (await import('./portfolio')).measurePortfolio(progress)),
  learning: plain(async (progress) => (await import('./learning')).measureLearning(progress)),
  affinity: plain(async (progress) => (await import('./affinity')).measureAffinity(progress)),
  search: plain(async (progress) => (await import('./search')).measureSearch(progress)),
  tap: drawn(async (progress) => (await import('./tap')).measureTap(progress)),
  typing: drawn(async (progress) => (await import('./typing')).measureTyping(progress)),
  bookScroll: drawn(async (progress) => (await import('./book-scroll')).measureBookScroll(progress)),
  interactions: drawn(async (progress) => (await import('./interactions')).measureInteractions(progress)),
  memory: drawn(async (progress) => (await import('./memory')).measureMemory(progress)),
  import: plain(async (progress) => (await import('./import')).measureImport(progress)),
  paint: ofBuild<PaintResult>(async (progress) => (await import('./paint')).measurePaint(progress), paintLines),
  hostPage: ofBuild<HostPageResult>(async () => (await import('./host-page')).measureHostPage(), hostPageLines),
  weights: ofBuild<Weights>(async () => (await import('./weights')).weighBuild(shippedBuild), weightLines),
};
