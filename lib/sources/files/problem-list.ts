import type { RowProblem } from './row-problem';

/** Kept of them; more help nobody. */
export const PROBLEMS_KEPT = 1_000;

/** Collects what is wrong with rows: the first thousand are kept, all are counted. */
export class ProblemList {
  readonly kept: RowProblem[] = [];
  #count = 0;

  add(problem: RowProblem): void {
    this.#count += 1;
    if (this.kept.length < PROBLEMS_KEPT) this.kept.push(problem);
  }

  get count(): number {
    return this.#count;
  }
}
