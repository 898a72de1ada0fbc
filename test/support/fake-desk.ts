import { memoryLive } from '../../src/desk/live/desk-live.ts'
import type { Agent } from '../../src/domain/company/company.ts'
import type { DeskActions } from '../../src/domain/desk/desk-actions.ts'
import type { DeskReveals } from '../../src/domain/desk/desk-reveals.ts'
import type {
  CaseDetail,
  ConversationDetail,
  ConversationFilter,
  ConversationRow,
  DeskViews,
  DispatchRow,
  TranscriptEntry,
} from '../../src/domain/desk/desk-views.ts'
import { Refusal } from '../../src/domain/errors/refusal.ts'
import type { Clock } from '../../src/domain/ports.ts'
import { chats } from './fake-desk-chats.ts'
import { agentSays, agents, at, order, shipments, waitingQuote } from './fake-desk-data.ts'
import { fakeFactors } from './fake-factors.ts'
import { fakePrivacy } from './fake-privacy.ts'

const refuse = (code: string, zh: string, en: string): never => {
  throw new Refusal(code, { zh, en })
}

/** The desk's work in memory: obeys ownership and authority, forgets everything at the end. */
export function fakeDesk(clock: Clock) {
  const live = memoryLive()
  const details = new Map<string, ConversationDetail>(chats(clock.now()).map((detail) => [detail.row.id, detail]))
  const dispatchRows = new Map<string, DispatchRow>(dispatchList(clock.now()).map((row) => [row.order.number, row]))
  const drafts = new Map<string, { reply: string; note: string }>()
  const sent = new Map<string, { messageId: string; seq: number }>()
  const now = (): string => at(clock.now(), 0)
  const agentOf = (login: string): Agent =>
    agents.find((agent) => agent.login === login) ?? refuse('desk.unknown', '没有此人。', 'Nobody of that name.')
  const find = (id: string): ConversationDetail =>
    details.get(id) ?? refuse('desk.unknown', '没有这个会话。', 'No such conversation.')
  const allCases = (): readonly CaseDetail[] => [...details.values()].flatMap((detail) => detail.cases)
  const change = (id: string, row: Partial<ConversationRow>, patch: Partial<ConversationDetail> = {}): number => {
    const before = find(id)
    const version = before.row.version + 1
    details.set(id, { ...before, ...patch, row: { ...before.row, ...row, version } })
    live.publish({ conversationId: id, version })
    return version
  }
  const add = (id: string, entry: Partial<TranscriptEntry>, row: Partial<ConversationRow> = {}): TranscriptEntry => {
    const { entries } = find(id)
    const seq = (entries.at(-1)?.seq ?? 0) + (entry.kind === undefined ? 1 : 0)
    const whole: TranscriptEntry = {
      id: `${id}-${entries.length}`,
      seq,
      at: now(),
      kind: 'message',
      author: { kind: 'system' },
      text: '',
      choices: [],
      attachment: null,
      delivery: null,
      recalled: false,
      ...entry,
    }
    change(id, { ...row, ...(entry.kind ? {} : { lastText: whole.text, lastAt: whole.at }) }, { entries: [...entries, whole] })
    return whole
  }
  const mustOwn = (by: string, id: string): void => {
    if (find(id).row.owner !== `agent:${by}`)
      refuse('desk.not_yours', '这个会话不在您名下，请先接管。', 'This chat is not yours. Take it first.')
  }
  const caseByNumber = (number: string): CaseDetail =>
    allCases().find((candidate) => candidate.number === number) ?? refuse('desk.unknown', '没有这个工单。', 'No such case.')
  const saveCase = (changed: CaseDetail): CaseDetail => {
    const { cases } = find(changed.conversationId)
    change(changed.conversationId, {}, { cases: cases.map((one) => (one.number === changed.number ? changed : one)) })
    return changed
  }

  const actions: DeskActions = {
    claim: async (by, id, expected) => {
      const { row } = find(id)
      if (expected !== undefined && expected !== row.version)
        refuse('desk.taken', '慢了一步，会话刚刚有变化。', 'Somebody was faster.')
      add(id, { kind: 'event', text: `${agentOf(by).name} 接入会话` })
      return { version: change(id, { owner: `agent:${by}`, waitingSince: null, unread: 0 }) }
    },
    reply: async (by, { conversationId, text, clientId }) => {
      mustOwn(by, conversationId)
      const known = sent.get(clientId)
      if (known) return known
      const entry = add(
        conversationId,
        { author: agentSays(by), text, delivery: 'sent' },
        { waitingSince: null, dueAt: null, unread: 0 },
      )
      const answer = { messageId: entry.id, seq: entry.seq }
      sent.set(clientId, answer)
      return answer
    },
    note: async (by, { conversationId, text }) => ({
      noteId: add(conversationId, { kind: 'note', author: agentSays(by), text }).id,
    }),
    transfer: async (by, { conversationId, team, memo }) => {
      mustOwn(by, conversationId)
      add(conversationId, { kind: 'event', text: `${agentOf(by).name} 转给 ${team}：${memo}` })
      change(conversationId, { owner: 'queue', team, waitingSince: now() })
    },
    snooze: async (by, { conversationId, until }) => {
      mustOwn(by, conversationId)
      change(conversationId, { snoozedUntil: until?.toISOString() ?? null })
    },
    resolve: async (by, { conversationId, summary }) => {
      mustOwn(by, conversationId)
      add(conversationId, { kind: 'event', text: `${agentOf(by).name} 已解决：${summary}` })
      change(conversationId, { owner: 'bot', waitingSince: null, dueAt: null, reason: null })
    },
    handBack: async (by, id) => {
      mustOwn(by, id)
      change(id, { owner: 'bot', waitingSince: null })
    },
    reopen: async (by, id) => {
      change(id, { owner: `agent:${by}` })
    },
    answerQuote: async (by, { caseNumber, fen }) => {
      const limit = agentOf(by).authority.quoteFen
      if (limit !== null && fen > limit)
        refuse('desk.beyond_authority', '超出您的报价权限，请交给主管。', 'Beyond what you may quote.')
      const found = caseByNumber(caseNumber)
      saveCase({ ...found, status: 'resolved', decidedFen: fen, decidedBy: by, closedAt: now() })
      return { ...waitingQuote(clock.now()), status: 'given', totalFen: fen, answeredBy: by }
    },
    decideCompensation: async (by, { caseNumber, fen }) => {
      const limit = agentOf(by).authority.compensationFen
      const beyond = limit !== null && fen > limit
      const found = caseByNumber(caseNumber)
      const status = beyond ? 'waiting_approval' : 'resolved'
      const decided = saveCase({ ...found, status, decidedFen: fen, decidedBy: beyond ? null : by })
      return { case: decided, status: beyond ? 'waiting_approval' : 'decided' }
    },
    closeCase: async (_by, { caseNumber }) => saveCase({ ...caseByNumber(caseNumber), status: 'resolved', closedAt: now() }),
    dispatch: async (_by, { orderNumber }) => moveOrder(orderNumber, { status: 'dispatched', dispatchedAt: now() }),
    pickUp: async (_by, orderNumber) => moveOrder(orderNumber, { status: 'picked_up', pickedUpAt: now() }),
    move: async (_by, { waybill, kind, where }) => {
      const [shipment] = shipments(clock.now())
      if (!shipment) return refuse('desk.unknown', '没有这个运单。', 'No such waybill.')
      return { ...shipment, waybill, events: [...shipment.events, { at: now(), kind, where }] }
    },
  }
  const moveOrder = (number: string, patch: Partial<DispatchRow['order']>): DispatchRow['order'] => {
    const row = dispatchRows.get(number) ?? refuse('desk.unknown', '没有这个订单。', 'No such order.')
    const changed = { ...row.order, ...patch }
    dispatchRows.set(number, { ...row, order: changed })
    live.publish({ conversationId: null, version: null })
    return changed
  }

  const sortOf = (owner: ConversationFilter['owner']) => (owner === 'waiting' ? 'queue' : owner === 'mine' ? 'agent' : owner)
  const rows = (): readonly ConversationRow[] => [...details.values()].map((detail) => detail.row)
  const views: DeskViews = {
    conversations: async (by, filter) =>
      rows().filter((row) => {
        if (filter.owner === 'mine' && row.owner !== `agent:${by}`) return false
        const owner = sortOf(filter.owner)
        if (owner && row.owner.split(':')[0] !== owner) return false
        if (filter.team && row.team !== filter.team) return false
        if (filter.channel && row.channel !== filter.channel) return false
        return (
          !filter.search ||
          find(row.id).entries.some((entry) => entry.text.includes(filter.search ?? '')) ||
          row.customerName.includes(filter.search)
        )
      }),
    conversation: async (_by, id) => find(id),
    queues: async () =>
      (['front', 'vip', 'complaint', 'claims', 'dispatch', 'supervisor'] as const).map((team) => ({
        team,
        open: team !== 'claims',
        nextOpening: team === 'claims' ? at(clock.now(), 900) : null,
        waiting: rows().filter((row) => row.owner === 'queue' && row.team === team),
        cases: allCases().filter((one) => one.team === team && one.status !== 'resolved'),
      })),
    cases: async (_by, filter) =>
      allCases().filter((one) => (!filter.team || one.team === filter.team) && (!filter.status || one.status === filter.status)),
    dispatchList: async () => [...dispatchRows.values()],
    figure: async (_by, figure) => (figure === 'orders' ? { total: 0, lines: [] } : null),
    today: async () => ({
      conversations: 42,
      waiting: 2,
      with_agents: 2,
      orders: 11,
      quotes: 17,
      complaints: 3,
      resolved: 26,
      first_reply_seconds: 48,
      longest_wait_seconds: 420,
      dispatch_on_time_percent: 96,
      pickup_on_time_percent: null,
    }),
    draft: async (by, id) => drafts.get(`${by}/${id}`) ?? { reply: '', note: '' },
    saveDraft: async (by, { conversationId, mode, text }) => {
      const key = `${by}/${conversationId}`
      drafts.set(key, { ...(drafts.get(key) ?? { reply: '', note: '' }), [mode]: text })
    },
  }
  const reveals: DeskReveals = {
    phones: async () => [
      { masked: '139****9001', phone: '13900139001' },
      { masked: '138****8000', phone: '13800138000' },
    ],
  }
  const privacy = fakePrivacy()
  const factors = fakeFactors()
  const customerWrites = (id: string, text: string): void => {
    add(id, { author: { kind: 'customer' }, text }, { waitingSince: now(), unread: find(id).row.unread + 1 })
  }
  return {
    actions,
    views,
    reveals,
    privacy,
    factors,
    live,
    customerWrites,
    agents,
    company: async () => ({ name: { zh: '速达物流', en: 'Suda Logistics' }, agents }),
  }
}

function dispatchList(now: Date): readonly DispatchRow[] {
  const fresh = order(now, { number: 'DD202611220011', waybill: 'SD2400112300117', confirmedAt: at(now, -1), urgent: true })
  const late = order(now, {
    number: 'DD202611220010',
    waybill: 'SD2400112300100',
    confirmedAt: at(now, -5),
    goods: { name: '电子元件', weightKg: 12, pieces: 2 },
  })
  const sent = order(now, {
    number: 'DD202611220007',
    waybill: 'SD2400112300087',
    status: 'dispatched',
    confirmedAt: at(now, -90),
    dispatchedAt: at(now, -88),
    pickupPromise: at(now, 35),
  })
  const [moving] = shipments(now)
  const underWay = order(now, {
    number: 'DD202611210031',
    waybill: 'SD2400112300018',
    status: 'in_transit',
    confirmedAt: at(now, -2800),
    dispatchedAt: at(now, -2798),
    pickedUpAt: at(now, -2700),
  })
  return [
    { order: fresh, shipment: null, dispatchBy: at(now, 2), conversationId: 'c6' },
    { order: late, shipment: null, dispatchBy: at(now, -2), conversationId: null },
    { order: sent, shipment: null, dispatchBy: at(now, -85), conversationId: 'c6' },
    { order: underWay, shipment: moving ?? null, dispatchBy: at(now, -2797), conversationId: null },
  ]
}
