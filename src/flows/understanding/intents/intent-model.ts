import { INTENT_WEIGHTS } from './intent-weights.generated.ts'
import { codesByFeature } from './weight-code.ts'

/** What each feature says for each class, as written by `weight-code.ts`. */
export type IntentModel = ReadonlyMap<string, string>

let model: IntentModel | undefined

/** The trained weights, taken apart at first use. */
export function intentModel(): IntentModel {
  model ??= codesByFeature(INTENT_WEIGHTS.split(';'))
  return model
}
