import type { GatewayEvents } from './gateway.ts'
import { rest } from './within.ts'

/** Whom a session tells what it hears. */
export interface SessionEars {
  readonly message: (messageId: string) => void
  readonly scan: (qr: string) => void
  readonly login: (accountId: string) => void
  readonly logout: (nothing: null) => void
  readonly trouble: (code: string) => void
  readonly lost: (code: string) => void
}

/** What is known of one connection, from its opening to its end. */
export class GatewaySession {
  readonly events: GatewayEvents
  accountId: string | null = null
  signs = 0
  isLost = false
  /** Rejects when the connection is lost; never resolves. */
  readonly end: Promise<never>
  #qr: string | null = null
  #rouse: () => void = () => undefined

  constructor(ears: SessionEars) {
    let end: (cause: Error) => void = () => undefined
    this.end = new Promise((_resolve, reject) => {
      end = reject
    })
    this.end.catch(() => undefined)
    const sign = () => {
      this.signs += 1
    }
    this.events = {
      sign,
      message: (id) => {
        sign()
        ears.message(id)
      },
      scan: (qr) => {
        sign()
        this.#qr = qr
        ears.scan(qr)
        this.rouse()
      },
      login: (accountId) => {
        sign()
        this.accountId = accountId
        this.#qr = null
        ears.login(accountId)
        this.rouse()
      },
      logout: () => {
        sign()
        this.accountId = null
        ears.logout(null)
        this.rouse()
      },
      lost: (code) => {
        this.isLost = true
        end(new Error(code))
        ears.lost(code)
        this.rouse()
      },
      trouble: ears.trouble,
    }
  }

  /** Neither logged in nor about to be: no code is shown that somebody could scan. */
  get isAnonymous(): boolean {
    return this.accountId === null && this.#qr === null
  }

  /** Waits that long, or until something happens to the connection. */
  async rest(ms: number): Promise<void> {
    await rest(ms, (rouse) => {
      this.#rouse = rouse
    })
    this.#rouse = () => undefined
  }

  rouse(): void {
    this.#rouse()
  }
}
