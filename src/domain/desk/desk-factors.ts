/** What is put on record about somebody's own second factor. */
export type FactorDeed = 'factor.on' | 'factor.off' | 'factor.new_codes' | 'factor.recovery_used'

/** Who must have a second factor before anything is open to them. */
export type FactorRule = 'optional' | 'leads' | 'everyone'

/** The second factors of the desk's people, beside what the sign-in library keeps of them. */
export interface DeskFactors {
  /** Logins of those who have one. */
  holders(): Promise<readonly string[]>
  /** Takes a colleague's away, with all their sign-ins, and puts it on record; false = there was none. */
  reset(by: string, login: string): Promise<boolean>
  /** Counts a code as tried; false = it was tried before while it could be right. One try at a time, on all nodes. */
  spend(login: string, code: string): Promise<boolean>
  /** Puts on record what somebody did about their own. */
  note(login: string, deed: FactorDeed): Promise<void>
}
