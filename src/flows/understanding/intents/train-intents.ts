import { INTENT_CLASSES, type IntentClass } from './intent-class.ts'
import { mixedOrder } from './mixed-order.ts'
import { encodeWeights } from './weight-code.ts'

export interface LabelledFeatures {
  readonly intent: IntentClass
  readonly features: readonly string[]
}

/** Trainings in different orders; their mean hardly depends on any order, nor on any single phrase. */
const TRAININGS = 5
/** Chosen by leaving out a quarter of the phrases at a time. */
const ROUNDS = 14
/** The mean of the weights after each later round is steadier than the last ones. */
const SETTLED_AFTER = 7
const STEP = 0.3
const SHRINK = 1e-5
/** A feature of one phrase alone teaches nothing about others. */
const SEEN_AT_LEAST = 2
const CLASSES = INTENT_CLASSES.length

/** Multinomial logistic regression over sets of features: the mean of several trainings, always the same; the result as readable lines. */
export function trainIntents(examples: readonly LabelledFeatures[]): readonly string[] {
  const index = featureIndex(examples)
  const rows = examples.map(({ intent, features }) => ({
    intent: INTENT_CLASSES.indexOf(intent),
    features: features.flatMap((feature) => index.get(feature) ?? []),
  }))
  const share = classShares(rows)
  const names = examples.map(({ features }) => features.join('|'))
  const means = { weights: new Float64Array(index.size * CLASSES), bias: new Float64Array(CLASSES) }
  for (let training = 0; training < TRAININGS; training += 1) {
    const mixed = mixedOrder(names, training).flatMap((at) => rows[at] ?? [])
    addTraining(means, mixed, share)
  }
  return encodeWeights(index, means.weights, means.bias)
}

interface Weights {
  readonly weights: Float64Array
  readonly bias: Float64Array
}

/** One training from nothing, added to the mean of all. */
function addTraining(means: Weights, rows: readonly Row[], share: Float64Array): void {
  const weights = new Float64Array(means.weights.length)
  const bias = new Float64Array(CLASSES)
  const squares = new Float64Array(weights.length).fill(1e-8)
  for (let round = 0; round < ROUNDS; round += 1) {
    for (const row of rows) learn(row, { weights, bias, squares, share })
    if (round < SETTLED_AFTER) continue
    addTo(means.weights, weights)
    addTo(means.bias, bias)
  }
}

/** Adds its share to the mean of the settled rounds of all trainings. */
function addTo(mean: Float64Array, values: Float64Array): void {
  for (let at = 0; at < values.length; at += 1)
    mean[at] = (mean[at] ?? 0) + (values[at] ?? 0) / ((ROUNDS - SETTLED_AFTER) * TRAININGS)
}

interface Row {
  readonly intent: number
  readonly features: readonly number[]
}

interface Model extends Weights {
  readonly squares: Float64Array
  readonly share: Float64Array
}

/** One step of AdaGrad on one phrase; each class counts alike, however many phrases it has. */
function learn({ intent, features }: Row, { weights, bias, squares, share }: Model): void {
  const scale = 1 / Math.sqrt(Math.max(1, features.length))
  const odds = softmax(features, { weights, bias, scale })
  for (let one = 0; one < CLASSES; one += 1) {
    const error = ((odds[one] ?? 0) - (one === intent ? 1 : 0)) * (share[intent] ?? 1)
    bias[one] = (bias[one] ?? 0) - 0.01 * error
    const gradient = error * scale
    for (const feature of features) {
      const at = feature * CLASSES + one
      const weight = weights[at] ?? 0
      const whole = gradient + SHRINK * weight
      squares[at] = (squares[at] ?? 0) + whole * whole
      weights[at] = weight - (STEP * whole) / Math.sqrt(squares[at] ?? 1)
    }
  }
}

function softmax(features: readonly number[], { weights, bias, scale }: Weights & { readonly scale: number }): Float64Array {
  const scores = Float64Array.from(bias)
  for (const feature of features) {
    for (let one = 0; one < CLASSES; one += 1) {
      scores[one] = (scores[one] ?? 0) + scale * (weights[feature * CLASSES + one] ?? 0)
    }
  }
  const most = Math.max(...scores)
  const raised = scores.map((score) => Math.exp(score - most))
  const sum = raised.reduce((total, each) => total + each, 0)
  return raised.map((each) => each / sum)
}

function featureIndex(examples: readonly LabelledFeatures[]): ReadonlyMap<string, number> {
  const seen = new Map<string, number>()
  for (const { features } of examples) for (const feature of features) seen.set(feature, (seen.get(feature) ?? 0) + 1)
  const kept = [...seen].filter(([, count]) => count >= SEEN_AT_LEAST).map(([feature]) => feature)
  return new Map(kept.sort().map((feature, at) => [feature, at]))
}

function classShares(rows: readonly Row[]): Float64Array {
  const counts = new Float64Array(CLASSES)
  for (const { intent } of rows) counts[intent] = (counts[intent] ?? 0) + 1
  return counts.map((count) => Math.sqrt(rows.length / CLASSES / Math.max(1, count)))
}
