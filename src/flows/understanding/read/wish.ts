import type { FlowName, HandOverReason } from '../../commands.ts'

/** Something the customer wants, and where in the message it is said. */
export type Wish = { readonly at: number; readonly because: string } & (
  | { readonly kind: 'flow'; readonly flow: FlowName; readonly isWeak: boolean; readonly clause: string }
  | { readonly kind: 'drop'; readonly scope: 'this' | 'all'; readonly flow?: FlowName; readonly isNegation: boolean }
  | { readonly kind: 'question'; readonly clause: string }
  | { readonly kind: 'hand_over'; readonly reason: HandOverReason }
  | { readonly kind: 'withdraw' }
  | { readonly kind: 'denied'; readonly flow: FlowName }
)
