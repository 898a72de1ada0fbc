import { Outage } from '../../../domain/errors/outage.ts'
import type { ChannelHealth } from '../../channel.ts'
import type { ChannelPorts } from '../../open-channel.ts'
import type { HeardMessage, OpenGateway } from './gateway.ts'
import { type GatewayHold, holdGateway } from './hold-gateway.ts'
import { Inbox, NOT_CONNECTED } from './inbox.ts'
import { createListener } from './listen.ts'
import type { Pace } from './pace.ts'
import { type ServedSince, servedSince } from './served-since.ts'
import type { WechatySettings } from './settings.ts'
import { GatewaySupervisor, type LoggedInGateway } from './supervise-gateway.ts'
import { within } from './within.ts'

export interface AccountParts {
  readonly settings: WechatySettings
  readonly ports: ChannelPorts
  readonly connect: OpenGateway
  readonly pace: Pace
}

/** One WeChat account: held by one node, connected there, heard into the store. */
export class WechatyAccount {
  readonly #parts: AccountParts
  readonly #inbox: Inbox
  readonly #since: ServedSince
  readonly #elsewhere: ChannelHealth
  #hold: GatewayHold | null = null
  #supervisor: GatewaySupervisor | null = null
  #changing: Promise<void> = Promise.resolve()

  constructor(parts: AccountParts) {
    this.#parts = parts
    this.#since = servedSince(parts.ports)
    this.#elsewhere = { state: 'connecting', trouble: 'wechaty.other_node', loginQr: null, since: parts.ports.clock.now() }
    this.#inbox = this.#createInbox()
  }

  /** null = nothing can be said or read from here now. */
  link(): LoggedInGateway | null {
    return this.#supervisor?.link() ?? null
  }

  health(): ChannelHealth {
    return this.#supervisor?.health() ?? this.#elsewhere
  }

  isStarted(): boolean {
    return this.#hold !== null
  }

  start(): void {
    const { settings, ports, pace } = this.#parts
    this.#hold = holdGateway({
      memory: ports.memory,
      clock: ports.clock,
      gateway: settings.endpoint ?? settings.puppet,
      node: ports.ids.next(),
      renewMs: pace.renewMs,
      changed: (isOurs) => {
        this.#changing = this.#changing.then(() => (isOurs ? this.#connect() : this.#letGo(false)))
      },
    })
  }

  async stop(): Promise<void> {
    // Reading needs the connection: what was heard is stored first, unless the store is away.
    await within(this.#parts.pace.closeMs, this.#inbox.settled()).catch(() => undefined)
    await this.#changing
    await this.#letGo(this.#parts.settings.logsOutOnStop)
    await this.#inbox.stop()
    await this.#hold?.release()
  }

  /** Resolves when everything that was heard is stored or given up. */
  settled(): Promise<void> {
    return this.#inbox.settled()
  }

  async #connect(): Promise<void> {
    const { ports, pace, connect } = this.#parts
    this.#supervisor = new GatewaySupervisor({
      open: connect,
      now: () => ports.clock.now(),
      pace,
      heard: (id) => this.#inbox.push(id),
      loggedIn: (accountId) => {
        ports.log.info('wechaty.logged_in', { account: accountId })
        this.#since.serve(accountId)
      },
      trouble: (code) => ports.log.warn(code),
    })
  }

  async #letGo(logsOut: boolean): Promise<void> {
    const last = this.#supervisor
    await last?.stop({ logsOut })
    this.#supervisor = null
  }

  #createInbox(): Inbox {
    const { settings, ports, pace } = this.#parts
    const accounts = new Map<string, string>()
    const listen = createListener({
      clock: ports.clock,
      catchUpHours: settings.catchUpHours,
      servedSince: () => this.#since.value(),
      skipped: (code, detail) => ports.log.warn(code, detail),
    })
    return new Inbox({
      read: async (id) => {
        const at = this.link()
        if (!at) throw new Outage(NOT_CONNECTED, pace.retryMs)
        const heard = await within(pace.answerMs, at.gateway.read(id))
        accounts.set(id, at.accountId)
        return heard
      },
      understand: (heard: HeardMessage) => {
        const account = accounts.get(heard.id) ?? ''
        accounts.delete(heard.id)
        return listen(heard, account)
      },
      store: (message) => ports.intake.receive(message),
      retryMs: pace.retryMs,
      log: (level, code, detail) => ports.log[level](code, detail),
    })
  }
}
