import { INTENT_CLASSES, type IntentClass } from './intent-class.ts'
import { weightOf } from './weight-code.ts'

const CLASSES = INTENT_CLASSES.length

export interface IntentOdds {
  readonly intent: IntentClass
  /** 0 to 1. */
  readonly odds: number
}

/** How likely each class is by a linear model, the likeliest first. */
export function intentOdds(features: readonly string[], model: ReadonlyMap<string, string>): readonly IntentOdds[] {
  const scale = 1 / Math.sqrt(Math.max(1, features.length))
  const bias = model.get('') ?? ''
  const scores = Float64Array.from({ length: CLASSES }, (_, one) => weightOf(bias, one))
  for (const feature of features) {
    const code = model.get(feature)
    if (code === undefined) continue
    for (let one = 0; one < CLASSES; one += 1) scores[one] = (scores[one] ?? 0) + scale * weightOf(code, one)
  }
  const most = Math.max(...scores)
  const raised = scores.map((score) => Math.exp(score - most))
  const sum = raised.reduce((total, each) => total + each, 0)
  return INTENT_CLASSES.map((intent, one) => ({ intent, odds: (raised[one] ?? 0) / sum })).sort((a, b) => b.odds - a.odds)
}
