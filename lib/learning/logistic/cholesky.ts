/** A square matrix, row after row. */
export type Matrix = Float64Array;

/**
 * The lower triangle L with L·Lᵀ = `a`, for a symmetric positive definite `a` of `size` rows, of which the lower half is read; written
 * into `into`. A pivot that rounding has made too small counts as `tiny`: its direction then hardly moves.
 */
export function cholesky(a: Matrix, size: number, into: Matrix, tiny = 1e-10): void {
  for (let row = 0; row < size; row++) {
    const atRow = row * size;
    for (let column = 0; column <= row; column++) {
      const atColumn = column * size;
      let sum = a[atRow + column] ?? 0;
      for (let k = 0; k < column; k++) sum -= (into[atRow + k] ?? 0) * (into[atColumn + k] ?? 0);
      into[atRow + column] = row === column ? Math.sqrt(Math.max(sum, tiny)) : sum / (into[atColumn + column] ?? 1);
    }
  }
}

/** Solves L·z = `b` in place. */
export function solveLower(lower: Matrix, size: number, b: Float64Array): void {
  for (let row = 0; row < size; row++) {
    const at = row * size;
    let sum = b[row] ?? 0;
    for (let k = 0; k < row; k++) sum -= (lower[at + k] ?? 0) * (b[k] ?? 0);
    b[row] = sum / (lower[at + row] ?? 1);
  }
}

/** Solves L·Lᵀ·x = `b` in place. */
export function solve(lower: Matrix, size: number, b: Float64Array): void {
  solveLower(lower, size, b);
  for (let row = size - 1; row >= 0; row--) {
    const value = (b[row] ?? 0) / (lower[row * size + row] ?? 1);
    b[row] = value;
    for (let k = 0; k < row; k++) b[k] = (b[k] ?? 0) - (lower[row * size + k] ?? 0) * value;
  }
}
