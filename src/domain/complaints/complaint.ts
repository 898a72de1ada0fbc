import type { Fen } from '../money/fen.ts'

export type ComplaintKind =
  | 'lost'
  | 'damaged'
  | 'short'
  | 'delayed'
  | 'wrong_delivery'
  | 'attitude'
  | 'price'
  | 'false_signoff'
  | 'other'

/** The customer's first words and figures: frozen as stated (first-statement rule). */
export interface FirstStatement {
  readonly text: string
  readonly goodsName: string | null
  readonly brand: string | null
  readonly spec: string | null
  readonly pieces: number | null
  readonly valueFen: Fen | null
  readonly statedAt: string
}

export interface ComplaintDraft {
  readonly kind: ComplaintKind
  readonly waybill: string | null
  readonly firstStatement: FirstStatement
  readonly amountFen: Fen | null
  readonly request: string | null
  /** Keys of stored files. */
  readonly evidence: readonly string[]
}
