/** Inverse of a symmetric positive definite matrix, row by row, by Cholesky. */
export function invertMatrix(matrix: Float64Array, size: number): Float64Array {
  const lower = cholesky(matrix, size)
  const inverseLower = invertLower(lower, size)
  const inverse = new Float64Array(size * size)
  for (let row = 0; row < size; row++) {
    for (let column = 0; column <= row; column++) {
      let sum = 0
      for (let k = row; k < size; k++) sum += at(inverseLower, k * size + row) * at(inverseLower, k * size + column)
      inverse[row * size + column] = sum
      inverse[column * size + row] = sum
    }
  }
  return inverse
}

function cholesky(matrix: Float64Array, size: number): Float64Array {
  const lower = new Float64Array(size * size)
  for (let row = 0; row < size; row++) {
    for (let column = 0; column <= row; column++) {
      let sum = at(matrix, row * size + column)
      for (let k = 0; k < column; k++) sum -= at(lower, row * size + k) * at(lower, column * size + k)
      lower[row * size + column] = row === column ? Math.sqrt(Math.max(sum, 1e-12)) : sum / at(lower, column * size + column)
    }
  }
  return lower
}

function invertLower(lower: Float64Array, size: number): Float64Array {
  const inverse = new Float64Array(size * size)
  for (let column = 0; column < size; column++) {
    inverse[column * size + column] = 1 / at(lower, column * size + column)
    for (let row = column + 1; row < size; row++) {
      let sum = 0
      for (let k = column; k < row; k++) sum -= at(lower, row * size + k) * at(inverse, k * size + column)
      inverse[row * size + column] = sum / at(lower, row * size + row)
    }
  }
  return inverse
}

function at(matrix: Float64Array, index: number): number {
  return matrix[index] ?? 0
}
