/** Unmasks what the views masked. Each call is a look by a person, written to the audit log before anything is shown. */
export interface DeskReveals {
  /** Phones of the customer and of the parties on the card of this conversation; throws `desk.role` without the right. */
  phones(by: string, conversationId: string): Promise<readonly { readonly masked: string; readonly phone: string }[]>
}
