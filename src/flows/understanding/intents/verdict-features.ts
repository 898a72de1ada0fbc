import type { Decision } from '../read/decision.ts'
import type { Intent } from '../understanding.ts'

/** What the rules made of the message, as features: the model learns where each of them can be trusted. */
export function verdictFeatures(intent: Intent, { because }: Decision): readonly string[] {
  const reason = `= ${because[0] ?? ''}`
  return [`=${intent}`, `==${intent}`, `===${intent}`, reason, `${reason} =${intent}`]
}
