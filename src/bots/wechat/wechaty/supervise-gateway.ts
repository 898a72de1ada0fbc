import type { ChannelHealth } from '../../channel.ts'
import type { GatewayLink, OpenGateway } from './gateway.ts'
import { GatewaySession } from './gateway-session.ts'
import type { Pace } from './pace.ts'
import { within } from './within.ts'

export interface SupervisorParts {
  readonly open: OpenGateway
  readonly now: () => Date
  readonly pace: Pace
  readonly heard: (messageId: string) => void
  readonly loggedIn: (accountId: string) => void
  readonly trouble: (code: string) => void
}

export interface LoggedInGateway {
  readonly gateway: GatewayLink
  readonly accountId: string
}

/** From then on a gateway that cannot be reached is called down, not connecting. */
const FAILURES_UNTIL_DOWN = 3
/** A gateway that so many connections got no sign from is not deaf: it gives none. */
const SILENCES_UNTIL_BELIEVED = 3

/**
 * Keeps one connection for ever. A start that resolves proves nothing: only the login counts. A connection that gives no sign of life
 * over its stream is closed and replaced, after a rest that grows with every failure, and so is one whose stream has ended.
 */
export class GatewaySupervisor {
  readonly #parts: SupervisorParts
  readonly #running: Promise<void>
  #health: ChannelHealth
  #session: GatewaySession
  #gateway: GatewayLink | null = null
  #isStopped = false
  #logsOut = false
  #failures = 0
  #silences = 0
  readonly #told = new Set<string>()

  constructor(parts: SupervisorParts) {
    this.#parts = parts
    this.#health = { state: 'connecting', trouble: null, loginQr: null, since: parts.now() }
    this.#session = this.#newSession()
    this.#running = this.#run()
  }

  /** The connection while the account is logged in; null = nothing can be sent or read now. */
  link(): LoggedInGateway | null {
    const { accountId, isLost } = this.#session
    return this.#gateway && accountId !== null && !isLost ? { gateway: this.#gateway, accountId } : null
  }

  health(): ChannelHealth {
    return this.#health
  }

  /** Closes the connection and opens no other. */
  async stop(how: { readonly logsOut: boolean }): Promise<void> {
    this.#isStopped = true
    this.#logsOut = how.logsOut
    this.#session.rouse()
    await this.#running
  }

  async #run(): Promise<void> {
    while (!this.#isStopped) {
      this.#session = this.#newSession()
      await this.#oneConnection(this.#session)
      if (this.#isStopped) return
      this.#failures += 1
      this.#show({ state: this.#failures >= FAILURES_UNTIL_DOWN ? 'down' : 'connecting', loginQr: null })
      const { restMs, longestRestMs } = this.#parts.pace
      await this.#session.rest(Math.min(longestRestMs, restMs * 2 ** Math.min(this.#failures - 1, 16)))
    }
  }

  async #oneConnection(session: GatewaySession): Promise<void> {
    const { pace, open } = this.#parts
    const calledOff = new AbortController()
    const opening = open(session.events, calledOff.signal)
    try {
      this.#gateway = await within(pace.openMs, Promise.race([opening, session.end]))
      await this.#watch(session, this.#gateway)
    } catch {
      if (!session.isLost) session.events.trouble('wechaty.unreachable')
      calledOff.abort()
      // A connection that opens too late is nobody's: it is closed as soon as it is there.
      void opening.then((late) => late.close({ logsOut: false })).catch(() => undefined)
    }
    const closing = this.#gateway?.close({ logsOut: this.#isStopped && this.#logsOut })
    this.#gateway = null
    if (closing) await within(pace.closeMs, closing).catch(() => undefined)
  }

  /** Until the connection is of no more use. A new login is tried at once: a stream may be open and lead nowhere. */
  async #watch(session: GatewaySession, link: GatewayLink): Promise<void> {
    const { pace } = this.#parts
    let tried: string | null = null
    while (!this.#isStopped && !session.isLost) {
      if (session.isAnonymous) {
        await session.rest(pace.loginMs)
        if (session.isAnonymous) return session.events.trouble('wechaty.no_login')
        continue
      }
      const before = session.signs
      const isTried = tried === session.accountId
      if (isTried) await session.rest(pace.probeMs)
      tried = session.accountId
      if (session.isLost || this.#isStopped || session.signs !== before) continue
      if (!(await this.#answers(session, link))) return session.events.trouble('wechaty.deaf')
    }
  }

  /** A sign over the stream; a gateway that is known to give none is believed when it answers calls. */
  async #answers(session: GatewaySession, link: GatewayLink): Promise<boolean> {
    const before = session.signs
    const { answerMs } = this.#parts.pace
    const takesCalls = await within(answerMs, link.probe()).then(
      () => true,
      () => false,
    )
    for (let waited = 0; waited < 8 && session.signs === before && !session.isLost && !this.#isStopped; waited += 1) {
      await session.rest(answerMs / 8)
    }
    const hasSign = session.signs !== before
    this.#silences = hasSign ? 0 : this.#silences + 1
    return hasSign || (takesCalls && this.#silences > SILENCES_UNTIL_BELIEVED)
  }

  #newSession(): GatewaySession {
    const ifCurrent =
      <T>(work: (given: T) => void) =>
      (given: T) => {
        if (!this.#isStopped && session === this.#session) work(given)
      }
    const session: GatewaySession = new GatewaySession({
      message: ifCurrent((id: string) => this.#parts.heard(id)),
      scan: ifCurrent((loginQr: string) => this.#show({ state: 'waiting_for_login', loginQr })),
      login: ifCurrent((accountId: string) => {
        this.#failures = 0
        this.#told.clear()
        this.#show({ state: 'ready', trouble: null, loginQr: null })
        this.#parts.loggedIn(accountId)
      }),
      trouble: ifCurrent((code: string) => this.#complain(code)),
      lost: ifCurrent((code: string) => {
        this.#complain(code)
        this.#show({ state: 'connecting', loginQr: null })
      }),
      logout: ifCurrent(() => this.#show({ state: 'waiting_for_login', trouble: 'wechaty.logged_out' })),
    })
    return session
  }

  /** Every code once an outage: the tries in between fail in many ways. */
  #complain(code: string): void {
    if (!this.#told.has(code)) this.#parts.trouble(code)
    this.#told.add(code)
    this.#show({ trouble: code })
  }

  #show(change: Partial<ChannelHealth>): void {
    const isOther = change.state !== undefined && change.state !== this.#health.state
    this.#health = { ...this.#health, ...change, ...(isOther ? { since: this.#parts.now() } : {}) }
  }
}
