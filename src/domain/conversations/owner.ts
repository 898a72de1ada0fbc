/** Who may speak to the customer. Exactly one at a time; changed by compare-and-set on the conversation's version. */
export type Owner =
  | { readonly kind: 'bot' }
  | { readonly kind: 'queue'; readonly team: string; readonly agent?: string }
  | { readonly kind: 'agent'; readonly agent: string }

/** `bot` · `queue` · `agent:lin`, as printed and stored. */
export function ownerLabel(owner: Owner): string {
  return owner.kind === 'agent' ? `agent:${owner.agent}` : owner.kind
}
