/** What a message may be about, as the model tells it; the names are those of the fixed interface. */
export const INTENT_CLASSES = [
  'quote',
  'order',
  'track',
  'complaint',
  'pod',
  'change',
  'cancel',
  'redeliver',
  'faq',
  'human',
  'smalltalk',
  'none',
] as const

export type IntentClass = (typeof INTENT_CLASSES)[number]
