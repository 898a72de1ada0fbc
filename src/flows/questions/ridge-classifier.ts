import { invertMatrix } from './invert-matrix.ts'
import { likenesses, type TextVector } from './text-vectors.ts'

/** How much the model may bend to one example; chosen by cross-validation. */
const SMOOTHING = 1

/** A trained linear model: for each class how much every feature speaks for it. */
export interface RidgeClassifier {
  scores(vector: TextVector): Float64Array
  /** What the model would say of example `example` had it never seen the examples of `block` (which holds it). */
  scoresWithout(example: number, block: readonly number[]): Float64Array
  likeness(left: number, right: number): number
}

export interface Examples {
  readonly vectors: readonly TextVector[]
  /** Number of features. */
  readonly size: number
  /** Class of each vector, from 0. */
  readonly classes: readonly number[]
  readonly classCount: number
}

/** Ridge regression on the classes, solved exactly; so that leaving examples out costs no second training. */
export function trainRidge(examples: Examples): RidgeClassifier {
  const { vectors, classes, classCount } = examples
  const count = vectors.length
  const alike = likenesses(vectors, examples.size)
  const regular = alike.slice()
  for (let row = 0; row < count; row++) regular[row * count + row] = (regular[row * count + row] ?? 0) + SMOOTHING
  const inverse = invertMatrix(regular, count)
  const duals = dualsOf(inverse, classes, classCount)
  const weights = primalOf(examples, duals)
  return {
    scores: (vector) => scoresOf(vector, weights, classCount),
    scoresWithout: (example, block) => leftOut({ example, block, inverse, duals, classes, classCount }),
    likeness: (left, right) => alike[left * count + right] ?? 0,
  }
}

function dualsOf(inverse: Float64Array, classes: readonly number[], classCount: number): Float64Array {
  const count = classes.length
  const duals = new Float64Array(count * classCount)
  for (let row = 0; row < count; row++) {
    for (const [column, one] of classes.entries()) {
      duals[row * classCount + one] = (duals[row * classCount + one] ?? 0) + (inverse[row * count + column] ?? 0)
    }
  }
  return duals
}

function primalOf({ vectors, size, classCount }: Examples, duals: Float64Array): Float64Array {
  const weights = new Float64Array(size * classCount)
  for (const [row, vector] of vectors.entries()) {
    vector.indexes.forEach((feature, at) => {
      const weight = vector.weights[at] ?? 0
      for (let one = 0; one < classCount; one++) {
        const slot = feature * classCount + one
        weights[slot] = (weights[slot] ?? 0) + weight * (duals[row * classCount + one] ?? 0)
      }
    })
  }
  return weights
}

function scoresOf(vector: TextVector, weights: Float64Array, classCount: number): Float64Array {
  const scores = new Float64Array(classCount)
  vector.indexes.forEach((feature, at) => {
    const weight = vector.weights[at] ?? 0
    for (let one = 0; one < classCount; one++)
      scores[one] = (scores[one] ?? 0) + weight * (weights[feature * classCount + one] ?? 0)
  })
  return scores
}

interface LeftOut {
  readonly example: number
  readonly block: readonly number[]
  readonly inverse: Float64Array
  readonly duals: Float64Array
  readonly classes: readonly number[]
  readonly classCount: number
}

/** The block formula of leave-out ridge regression: y − (G_bb)⁻¹ α_b. */
function leftOut({ example, block, inverse, duals, classes, classCount }: LeftOut): Float64Array {
  const count = classes.length
  const size = block.length
  const own = new Float64Array(size * size)
  block.forEach((row, r) => {
    block.forEach((column, c) => {
      own[r * size + c] = inverse[row * count + column] ?? 0
    })
  })
  const local = invertMatrix(own, size)
  const at = block.indexOf(example)
  const scores = new Float64Array(classCount)
  for (let one = 0; one < classCount; one++) {
    let sum = 0
    block.forEach((row, r) => {
      sum += (local[at * size + r] ?? 0) * (duals[row * classCount + one] ?? 0)
    })
    scores[one] = (classes[example] === one ? 1 : 0) - sum
  }
  return scores
}
