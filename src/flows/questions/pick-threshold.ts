import type { RidgeClassifier } from './ridge-classifier.ts'

/** Of ten questions that a desk hears, so many have no answer in its list; decides how careful the finder is. */
const UNANSWERABLE_SHARE = 0.4
/** Phrasings of one question more alike than this are left out together: a customer never words it so closely. */
const TWIN_LIKENESS = 0.5
/** Thresholds that do as well as the best within this much share the choice, so that chance does not decide. */
const PLATEAU = 0.005

interface Judged {
  readonly score: number
  readonly isRight: boolean
}

/**
 * The score below which nothing is said, from the training examples alone. Answerable questions are played by leaving out
 * an example with its twins, unanswerable ones by leaving out a whole class.
 */
export function pickThreshold(model: RidgeClassifier, classes: readonly number[]): number {
  const answerable = classes.map((one, example): Judged => {
    const twins = classes.flatMap((other, index) =>
      index === example || (other === one && model.likeness(example, index) > TWIN_LIKENESS) ? [index] : [],
    )
    const [best, score] = bestOf(model.scoresWithout(example, twins), -1)
    return { score, isRight: best === one }
  })
  const unanswerable = classes.map((one, example) => {
    const whole = classes.flatMap((other, index) => (other === one ? [index] : []))
    return bestOf(model.scoresWithout(example, whole), one)[1]
  })
  return plateau(gains(answerable, unanswerable))
}

/** The class with the best score, without one of them. */
export function bestOf(scores: Float64Array, without: number): readonly [number, number] {
  let best = -1
  scores.forEach((score, one) => {
    if (one !== without && (best < 0 || score > (scores[best] ?? 0))) best = one
  })
  return [best, scores[best] ?? 0]
}

function gains(answerable: readonly Judged[], unanswerable: readonly number[]): readonly (readonly [number, number])[] {
  return Array.from({ length: 200 }, (_, step) => {
    const threshold = step / 200
    const right = answerable.filter((one) => one.isRight && one.score >= threshold).length / answerable.length
    const silent = unanswerable.filter((score) => score < threshold).length / unanswerable.length
    return [threshold, (1 - UNANSWERABLE_SHARE) * right + UNANSWERABLE_SHARE * silent] as const
  })
}

function plateau(curve: readonly (readonly [number, number])[]): number {
  const best = Math.max(...curve.map(([, gain]) => gain))
  const good = curve.filter(([, gain]) => gain >= best - PLATEAU).map(([threshold]) => threshold)
  return good.reduce((sum, threshold) => sum + threshold, 0) / good.length
}
