import { INTENT_WEIGHTS } from './intent-weights.generated.ts'
import { decodeWeights } from './weight-code.ts'

let model: ReadonlyMap<string, Float32Array> | undefined

/** The trained weights, decoded at first use. */
export function intentModel(): ReadonlyMap<string, Float32Array> {
  model ??= decodeWeights(INTENT_WEIGHTS.split(';'))
  return model
}
