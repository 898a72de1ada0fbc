import { ApiFault, type ChatApi, type StoredAnswer } from './chat-api.ts'
import type { PendingMessage } from './chat-state.ts'
import { keep, recall } from './keep.ts'
import { newId } from './new-id.ts'

const PATIENCE_MS = [800, 2_500, 6_000]

export interface OutboxPorts {
  readonly api: ChatApi
  token(): string | null
  /** A new session where the old one does not hold any more. */
  renew(): Promise<boolean>
  pending(): readonly PendingMessage[]
  change(pending: readonly PendingMessage[]): void
  /** The name of the bell's line. */
  line(): string
  onStored(answer: StoredAnswer): void
  onTrouble(fault: ApiFault): void
}

/** Sends one after the other, in the order they were written; nothing typed is lost to a bad line. */
export class Outbox {
  private isBusy = false
  private keptUnder = 'outbox'
  private readonly ports: OutboxPorts

  constructor(ports: OutboxPorts) {
    this.ports = ports
  }

  add({
    text,
    isChoice = false,
    file = null,
  }: {
    readonly text: string
    readonly isChoice?: boolean
    readonly file?: File | null
  }): void {
    const message: PendingMessage = {
      clientId: newId(),
      text,
      isChoice,
      at: new Date().toISOString(),
      file,
      progress: file ? 0 : null,
      status: 'sending',
      fault: null,
      seq: null,
    }
    this.save([...this.ports.pending(), message])
    void this.work()
  }

  retry(clientId: string): void {
    this.update(clientId, { status: 'sending', fault: null })
    void this.work()
  }

  drop(clientId: string): void {
    this.save(this.ports.pending().filter((message) => message.clientId !== clientId))
  }

  /** The line is back: whatever waits goes out. */
  resume(): void {
    const pending = this.ports.pending()
    if (pending.some(({ status }) => status === 'waiting')) {
      this.save(pending.map((message) => (message.status === 'waiting' ? { ...message, status: 'sending' } : message)))
    }
    // Also what was written before the session was open.
    void this.work()
  }

  /** Takes up the texts that an earlier page of this visitor left behind; the server knows what it has. */
  restore(user: string): void {
    this.keptUnder = `outbox.${user}`
    const left = recall<readonly PendingMessage[]>(this.keptUnder, [])
    if (left.length === 0) return
    this.save([...left.map((message) => ({ ...message, file: null, status: 'waiting' as const })), ...this.ports.pending()])
  }

  private update(clientId: string, patch: Partial<PendingMessage>): void {
    this.save(this.ports.pending().map((message) => (message.clientId === clientId ? { ...message, ...patch } : message)))
  }

  private save(pending: readonly PendingMessage[]): void {
    this.ports.change(pending)
    const texts = pending.filter(({ file, status }) => !file && status !== 'stored')
    keep(this.keptUnder, texts.length === 0 ? null : texts)
  }

  private async work(): Promise<void> {
    if (this.isBusy) return
    this.isBusy = true
    for (let next = this.first(); next && this.ports.token() !== null; next = this.first()) await this.deliver(next)
    this.isBusy = false
  }

  private first(): PendingMessage | undefined {
    return this.ports.pending().find(({ status }) => status === 'sending')
  }

  private async deliver(message: PendingMessage): Promise<void> {
    for (const patience of [...PATIENCE_MS, null]) {
      const fault = await this.attempt(message)
      if (!fault) return
      this.ports.onTrouble(fault)
      if (!fault.isPassing) return this.update(message.clientId, { status: 'failed', fault: fault.message || null })
      if (patience === null || !navigator.onLine) return this.letWait(message, fault)
      await new Promise((resolve) => setTimeout(resolve, patience))
    }
  }

  /** A file asks the visitor; texts go out by themselves, in their order, when the line is back. */
  private letWait(message: PendingMessage, fault: ApiFault): void {
    if (message.file) return this.update(message.clientId, { status: 'failed', fault: fault.message || null })
    const waits = ({ status, file }: PendingMessage) => status === 'sending' && !file
    this.save(this.ports.pending().map((other) => (waits(other) ? { ...other, status: 'waiting' } : other)))
  }

  private async attempt(message: PendingMessage): Promise<ApiFault | null> {
    try {
      const answer = await this.carry(message, this.ports.token() ?? '')
      this.update(message.clientId, { status: 'stored', progress: null, seq: answer.seq })
      this.ports.onStored(answer)
      return null
    } catch (fault) {
      if (!(fault instanceof ApiFault)) throw fault
      if (fault.status === 401 && (await this.ports.renew())) return this.attempt(message)
      return fault
    }
  }

  private carry({ clientId, file, text, isChoice }: PendingMessage, token: string): Promise<StoredAnswer> {
    const { api } = this.ports
    const onProgress = (progress: number) => this.update(clientId, { progress })
    if (file) return api.upload(token, { clientId, file, onProgress })
    return api.post(token, { clientId, text, choice: isChoice, line: this.ports.line() })
  }
}
