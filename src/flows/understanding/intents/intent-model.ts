import { INTENT_WEIGHTS } from './intent-weights.generated.ts'
import { codesByFeature } from './weight-code.ts'

let model: ReadonlyMap<string, string> | undefined

/** The trained weights, taken apart at first use. */
export function intentModel(): ReadonlyMap<string, string> {
  model ??= codesByFeature(INTENT_WEIGHTS.split(';'))
  return model
}
