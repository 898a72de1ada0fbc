import { demoCompany } from '../../../src/demo/demo-company.ts'
import type { InboundMessage } from '../../../src/domain/conversations/message.ts'
import { dialogue } from '../../../src/flows/dialogue.ts'
import type { Database } from '../../../src/store/database/open-database.ts'
import { type ConversationStore, createConversationStore } from '../../../src/store/turns/conversation-store.ts'
import { uuidIds } from '../../../src/store/uuid-ids.ts'
import { fakeClock, message } from './desk.ts'
import { type Acted, actOn } from './desk-acts.ts'
import { type Schedule, TAKEN_BACK } from './schedules.ts'
import type { Done } from './serial-again.ts'

/** A node of the product, here or in a process of its own. */
export interface ScheduleNode {
  receive(message: InboundMessage): Promise<{ readonly conversationId: string }>
  runTurn(conversationId: string): Promise<unknown>
  runDueTurns(upTo: Date): Promise<unknown>
  runDueTimers(upTo: Date): Promise<unknown>
}

/** Nodes on the database of what comes in parallel, with the clock that they all go by. */
export interface Cluster {
  readonly db: Pick<Database, 'pool'>
  readonly nodes: readonly ScheduleNode[]
  readonly clock: { now(): Date; pass(ms: number): void | Promise<void> }
}

/** Nodes of this process on one database. */
export function clusterHere(db: Database, nodes = 2): Cluster {
  const clock = fakeClock()
  const company = demoCompany()
  const node = () =>
    receivingNode(createConversationStore({ pool: db.pool, ids: uuidIds(clock), clock, turns: dialogue, company: () => company }))
  return { db, clock, nodes: Array.from({ length: nodes }, node) }
}

/** Taps are answered where they are received. */
function receivingNode(store: ConversationStore): ScheduleNode {
  return {
    receive: (each) => (each.isChoice ? store.answer(each) : store.receive(each)),
    runTurn: (conversationId) => store.runTurn(conversationId),
    runDueTurns: (upTo) => store.runDueTurns(upTo),
    runDueTimers: (upTo) => store.runDueTimers(upTo),
  }
}

export interface Delivered extends Done {
  /** Of each customer. */
  readonly chats: readonly string[]
}

const MINUTE = 60_000

/** One time after the other, everything of that time at once, while the nodes run whatever is due. */
export async function deliver({ db, nodes, clock }: Cluster, schedule: Schedule): Promise<Delivered> {
  const chats: string[] = []
  const messages = new Map<string, InboundMessage>()
  const acts: Acted[] = []
  const nodeAt = (place: number) => nodes[place % nodes.length] ?? Promise.reject(new Error('no node'))
  const take = async ({ who, message: each, rank }: ComingIn): Promise<void> => {
    messages.set(each.externalId, each)
    chats[who] = (await (await nodeAt(rank)).receive(each)).conversationId
    if (rank % 3 === 0) await (await nodeAt(rank + 1)).runTurn(chats[who])
  }
  const times = Math.max(...schedule.customers.map(({ length }) => length))
  for (let at = 0; at < times; at += 1) {
    const soon = new Date(clock.now().getTime() + MINUTE)
    const receiving = comingIn(schedule, at).map(take)
    const acting = (schedule.desk[at] ?? []).flatMap((act, place) => {
      const once = async (): Promise<void> => {
        const chat = chats[act.who % chats.length]
        const acted = chat === undefined ? null : await actOn({ db, clock, chat }, act, `第${at}时第${place}件`)
        if (acted) acts.push(acted)
      }
      return act.isTwice ? [once(), once()] : [once()]
    })
    const running = nodes.map(async (each) => {
      await each.runDueTimers(clock.now())
      for (let turns = 0; turns < 5; turns += 1) await each.runDueTurns(soon)
    })
    await Promise.all([...receiving, ...acting, ...running])
    await (await nodeAt(0)).runDueTurns(soon)
    await clock.pass((schedule.pauses[at] ?? 1) * MINUTE)
  }
  return { chats, messages, acts }
}

interface ComingIn {
  readonly who: number
  readonly rank: number
  readonly message: InboundMessage
}

/** Everything of that time, of all customers, in the order of its ranks. */
function comingIn({ customers }: Schedule, at: number): readonly ComingIn[] {
  return customers
    .flatMap((customer, who) => {
      const before = (customer[at - 1] ?? []).length
      return (customer[at] ?? []).flatMap(({ text, ranks }, place) => {
        const last = place > 0 ? `${who}-${at}-${place - 1}` : `${who}-${at - 1}-${before - 1}`
        const sent = said(who, text, { externalId: `${who}-${at}-${place}`, last })
        return ranks.map((rank) => ({ who, rank, message: sent }))
      })
    })
    .toSorted((a, b) => a.rank - b.rank)
}

function said(
  who: number,
  text: string,
  { externalId, last }: { readonly externalId: string; readonly last: string },
): InboundMessage {
  if (text === TAKEN_BACK) return message(`c${who}`, last, { externalId, kind: 'recall' })
  return message(`c${who}`, text, { externalId, isChoice: isTap(externalId) })
}

/** Half of them are. */
function isTap(externalId: string): boolean {
  return externalId.split('-').reduce((sum, each) => sum + Number(each), 0) % 2 === 0
}
