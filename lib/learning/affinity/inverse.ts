/**
 * Turns a symmetric positive definite matrix (rows one after the other) into its inverse, in place, by sweeping every row
 * (Goodnight 1979). No pivots are exchanged: such a matrix needs none. Takes `size`³ steps.
 */
export function invert(matrix: Float64Array, size: number): void {
  for (let k = 0; k < size; k += 1) {
    const pivot = matrix[k * size + k] as number;
    for (let j = 0; j < size; j += 1) if (j !== k) matrix[k * size + j] = (matrix[k * size + j] as number) / pivot;
    for (let i = 0; i < size; i += 1) {
      if (i === k) continue;
      const factor = matrix[i * size + k] as number;
      const [row, swept] = [i * size, k * size];
      if (factor !== 0) {
        for (let j = 0; j < size; j += 1)
          if (j !== k) matrix[row + j] = (matrix[row + j] as number) - factor * (matrix[swept + j] as number);
      }
      matrix[row + k] = -factor / pivot;
    }
    matrix[k * size + k] = 1 / pivot;
  }
}
