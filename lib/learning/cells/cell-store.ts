import { left } from '../online/half-lives';

/** Counts of one cell, for each half-life beside the other: wins, then tries. */
interface Cell {
  readonly counts: Float64Array;
  at: number;
}

/** Cells beyond this number are forgotten, the least seen first, so that memory stays bounded. */
const MOST_CELLS = 60_000;

/** Decayed counts of wins and tries by key, under several half-lives at once. A key never seen counts nothing. */
export class CellStore {
  private readonly cells = new Map<string, Cell>();
  private readonly halfLives: readonly number[];

  constructor(halfLives: readonly number[]) {
    this.halfLives = halfLives;
  }

  /** Writes the counts of a cell as of `now` into `into`: wins at even places, tries at odd ones. */
  read(key: string, now: number, into: Float64Array): void {
    const cell = this.cells.get(key);
    if (cell === undefined) {
      into.fill(0);
      return;
    }
    const time = Math.max(0, now - cell.at);
    for (let h = 0; h < this.halfLives.length; h++) {
      const share = left(time, this.halfLives[h] ?? 1);
      into[2 * h] = (cell.counts[2 * h] ?? 0) * share;
      into[2 * h + 1] = (cell.counts[2 * h + 1] ?? 0) * share;
    }
  }

  /** Counts an event of the time `at`, which may be before the newest one: it then weighs what is left of it. */
  add(key: string, outcome: 0 | 1, at: number): void {
    let cell = this.cells.get(key);
    if (cell === undefined) {
      if (this.cells.size >= MOST_CELLS) this.thin();
      cell = { counts: new Float64Array(2 * this.halfLives.length), at };
      this.cells.set(key, cell);
    }
    const now = Math.max(cell.at, at);
    for (let h = 0; h < this.halfLives.length; h++) {
      const halfLife = this.halfLives[h] ?? 1;
      const share = left(now - cell.at, halfLife);
      const weight = left(now - at, halfLife);
      cell.counts[2 * h] = (cell.counts[2 * h] ?? 0) * share + weight * outcome;
      cell.counts[2 * h + 1] = (cell.counts[2 * h + 1] ?? 0) * share + weight;
    }
    cell.at = now;
  }

  private thin(): void {
    const last = this.halfLives.length * 2 - 1;
    const sizes = [...this.cells].map(([key, cell]) => ({ key, n: cell.counts[last] ?? 0, at: cell.at }));
    sizes.sort((a, b) => a.n - b.n || a.at - b.at);
    for (const { key } of sizes.slice(0, MOST_CELLS / 2)) this.cells.delete(key);
  }
}
