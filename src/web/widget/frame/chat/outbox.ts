import { ApiFault, type ChatApi } from './chat-api.ts'
import type { PendingMessage } from './chat-state.ts'
import { keep, recall } from './keep.ts'

const PATIENCE_MS = [800, 2_500, 6_000]

export interface OutboxPorts {
  readonly api: ChatApi
  token(): string | null
  renew(): Promise<boolean>
  pending(): readonly PendingMessage[]
  change(pending: readonly PendingMessage[]): void
  onStored(): void
  onTrouble(fault: ApiFault): void
}

export interface Outbox {
  add(message: { readonly text: string; readonly isChoice?: boolean; readonly file?: File }): void
  retry(clientId: string): void
  drop(clientId: string): void
  /** The line is back: whatever waits goes out. */
  resume(): void
  /** Texts that an earlier page left behind. */
  restore(user: string): void
}

/** Sends one after the other, in the order they were written; nothing typed is lost to a bad line. */
export function createOutbox(ports: OutboxPorts): Outbox {
  let isBusy = false
  let keptUnder = 'outbox'

  function update(clientId: string, patch: Partial<PendingMessage>): void {
    save(ports.pending().map((message) => (message.clientId === clientId ? { ...message, ...patch } : message)))
  }

  function save(pending: readonly PendingMessage[]): void {
    ports.change(pending)
    const texts = pending.filter(({ file }) => !file)
    keep(keptUnder, texts.length === 0 ? null : texts)
  }

  async function work(): Promise<void> {
    if (isBusy) return
    isBusy = true
    for (let next = first(); next; next = first()) await deliver(next)
    isBusy = false
  }

  const first = () => ports.pending().find(({ status }) => status === 'sending')

  async function deliver(message: PendingMessage): Promise<void> {
    for (let attempt = 0; ; attempt += 1) {
      const fault = await attemptOnce(message)
      if (!fault) return
      ports.onTrouble(fault)
      const patience = PATIENCE_MS[attempt]
      if (!fault.isPassing) return update(message.clientId, { status: 'failed', fault: fault.message || null })
      if (patience === undefined || !navigator.onLine) return letWait(message, fault)
      await new Promise((resolve) => setTimeout(resolve, patience))
    }
  }

  /** A file may be gone from the page by then: it asks the visitor; a text goes out by itself. */
  function letWait(message: PendingMessage, fault: ApiFault): void {
    if (message.file) return update(message.clientId, { status: 'failed', fault: fault.message || null })
    save(ports.pending().map((other) => (other.status === 'sending' && !other.file ? { ...other, status: 'waiting' } : other)))
  }

  async function attemptOnce(message: PendingMessage): Promise<ApiFault | null> {
    try {
      const token = ports.token()
      if (token === null) return new ApiFault(0, null, '')
      const { seq } = message.file
        ? await ports.api.upload(token, {
            clientId: message.clientId,
            file: message.file,
            onProgress: (progress) => update(message.clientId, { progress }),
          })
        : await ports.api.post(token, { clientId: message.clientId, text: message.text, choice: message.isChoice })
      update(message.clientId, { status: 'stored', progress: null, seq })
      ports.onStored()
      return null
    } catch (fault) {
      if (!(fault instanceof ApiFault)) throw fault
      if (fault.status === 401 && (await ports.renew())) return attemptOnce(message)
      return fault
    }
  }

  return {
    add: ({ text, isChoice = false, file }) => {
      const message: PendingMessage = {
        clientId: newId(),
        text,
        isChoice,
        at: new Date().toISOString(),
        file: file ?? null,
        progress: file ? 0 : null,
        status: 'sending',
        fault: null,
        seq: null,
      }
      save([...ports.pending(), message])
      void work()
    },
    retry: (clientId) => {
      update(clientId, { status: 'sending', fault: null })
      void work()
    },
    drop: (clientId) => save(ports.pending().filter((message) => message.clientId !== clientId)),
    resume: () => {
      if (ports.pending().some(({ status }) => status === 'waiting')) {
        save(ports.pending().map((message) => (message.status === 'waiting' ? { ...message, status: 'sending' } : message)))
      }
      void work()
    },
    restore: (user) => {
      keptUnder = `outbox.${user}`
      const left = recall<readonly PendingMessage[]>(keptUnder, [])
      if (left.length > 0) save([...left.map((message) => ({ ...message, file: null, status: 'waiting' as const })), ...ports.pending()])
    },
  }
}

/** `crypto.randomUUID` is missing on plain http. */
function newId(): string {
  return [...crypto.getRandomValues(new Uint8Array(15))].map((byte) => byte.toString(36).padStart(2, '0')).join('')
}
