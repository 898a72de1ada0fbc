import type { Case } from '../../domain/cases/case.ts'
import { escalate } from '../../domain/escalation/escalate.ts'
import { escalationDraft } from '../complaint/escalation-draft.ts'
import type { KnownAnswer, KnownScene } from '../engine/known.ts'

const INVOICE =
  /专票|普票|专用发票|普通发票|电子发票|开(?:个|一?张|具)?(?:发)?票|发票|抬头|税号|\binvoice\b|\btax (?:no|number|id|code)\b|\bfapiao\b/iu
const TAX_NUMBER = /(?<![0-9A-Z])(?:[0-9A-HJ-NP-RTUWXY]{18}|\d{15}|\d{20})(?![0-9A-Z])/iu
const MAIL = /[\w.+-]+@[\w-]+(?:\.[\w-]+)+/u
const TITLE = [
  /抬头(?:就?写|是|为|开)?[\s:：]*([\p{Script=Han}A-Za-z0-9()（）·&.-]{2,40})/u,
  /([\p{Script=Han}A-Za-z0-9()（）·]{2,30}(?:公司|厂|店|商行|事务所|研究[所院]|医院|学校|大学|中心|集团|合作社|经营部|工作室))/u,
  /\btitle[\s:]+(?:is )?([^,;\n]{2,60}?)(?=[,;\n]|\s+tax\b|$)/iu,
  /\b([A-Z][\w&.' -]{1,50}? (?:Co|Ltd|Inc|LLC|GmbH|Limited|Company|Corp)\b\.?)/u,
]
/** How it is done is a rule; the customs' own paper is another thing. */
const ASKS =
  /怎么|如何|哪里|能不能|可不可以|可以开吗|能开吗|吗\s*[?？]?$|商业发票|报关|\bhow\b|\bcan (?:i|you)\b|commercial|customs/iu
const LONGEST = 160

interface Said {
  readonly title: string | null
  readonly tax: string | null
  readonly mail: string | null
  readonly waybill: string | null
}

/** «要专票 抬头… 税号…»: what an invoice is to hold goes into a case of the front desk, and what is still missing is asked for. */
export function invoiceWish(scene: KnownScene): KnownAnswer | null {
  const said = mayBeOne(scene) ? read(scene) : null
  if (said === null || (said.tax === null && ASKS.test(scene.text))) return null
  const open = scene.facts.openCases.find(({ kind, reason }) => kind === 'hand_over' && reason === REASON)
  if (open !== undefined) return hasMore(said) ? added(scene, open, said) : null
  return isEnough(said, scene) ? filed(scene, said) : null
}

function hasMore({ title, tax, mail }: Said): boolean {
  return title !== null || tax !== null || mail !== null
}

/** Beside a form only the number of a tax payer is surely meant for an invoice. */
function isEnough({ title, tax }: Said, { text, view }: KnownScene): boolean {
  return INVOICE.test(text) && (tax !== null || (title !== null && view === null))
}

/** Addresses and stories are something else, and in a complaint an invoice is a proof. */
function mayBeOne({ text, owner, view, understanding }: KnownScene): boolean {
  const { contacts = [], phones = [] } = understanding?.entities ?? {}
  const isForm = view === null || view.frame.flow === 'order' || view.frame.flow === 'quote'
  return owner.kind === 'bot' && isForm && text.length <= LONGEST && contacts.length + phones.length === 0
}

/** For the desk, in its own language. */
const REASON = '开发票'

function read({ text, understanding, state }: KnownScene): Said {
  const isNamed = INVOICE.test(text)
  const title = isNamed ? TITLE.map((pattern) => pattern.exec(text)?.[1]?.trim()).find((each) => each !== undefined) : undefined
  return {
    title: title === undefined ? null : title.replace(LEADS, ''),
    tax: TAX_NUMBER.exec(text)?.[0]?.toUpperCase() ?? null,
    mail: MAIL.exec(text)?.[0] ?? null,
    waybill: understanding?.entities.waybills?.[0] ?? talkedOf(state),
  }
}

/** The shipment that was just spoken of. */
function talkedOf({ recent: { waybill }, lastSaid }: KnownScene['state']): string | null {
  return waybill !== undefined && lastSaid.some((said) => said.includes(waybill)) ? waybill : null
}

const LEADS = /^(?:我(?:是说)?|给|请|麻烦|帮我|想|要|需要|开|个|张|一张|专票|普票|发票|抬头|[\s:：，,])+/u

function filed(scene: KnownScene, said: Said): KnownAnswer {
  const { facts, language, text } = scene
  const { account } = facts.customer
  const request = { tier: account?.tier ?? null, manager: account?.manager ?? null, now: facts.now } as const
  const person = escalate({ ...request, trigger: 'asks_person' }, facts.company)
  const later = escalate({ ...request, trigger: 'change_after_pickup' }, facts.company)
  const number = scene.ticket('case')
  return {
    key: 'invoices',
    text: WORDS[language].filed(number, lacking(said, language)),
    effects: [
      {
        do: 'open_case',
        number,
        case: { kind: 'hand_over', reason: REASON, summary: summary(said, text), waybill: said.waybill },
        escalation: escalationDraft({ ...person, dueAt: later.dueAt }, REASON),
      },
    ],
    recent: { case: number },
  }
}

function added({ language, text }: KnownScene, { number }: Case, said: Said): KnownAnswer {
  return {
    key: 'invoices',
    text: WORDS[language].added(number),
    effects: [{ do: 'add_to_case', number, note: summary(said, text) }],
    recent: { case: number },
  }
}

/** One line for the desk; the customer's own words where they hold more than was read. */
function summary({ title, tax, mail, waybill }: Said, text: string): string {
  const kind = /专/u.test(text) ? '专票' : /普/u.test(text) ? '普票' : ''
  const read = [
    kind,
    title === null ? '' : `抬头 ${title}`,
    tax === null ? '' : `税号 ${tax}`,
    mail === null ? '' : `邮箱 ${mail}`,
    waybill === null ? '' : `运单 ${waybill}`,
  ]
  return [REASON, ...read.filter((part) => part !== ''), `客户说：“${text.replaceAll(/\s+/gu, ' ')}”`].join(' · ')
}

function lacking({ title, tax, mail, waybill }: Said, language: 'zh' | 'en'): string {
  const said = { title, tax, waybill, mail }
  const names = (['title', 'tax', 'waybill', 'mail'] as const).filter((each) => said[each] === null)
  return names.map((each) => PARTS[language][each]).join(language === 'zh' ? '、' : ', ')
}

const PARTS = {
  zh: { title: '抬头', tax: '税号', waybill: '运单号', mail: '接收邮箱' },
  en: { title: 'the title', tax: 'the tax number', waybill: 'the waybill number', mail: 'an e-mail address' },
} as const

const WORDS = {
  zh: {
    filed: (number: string, missing: string) =>
      `开票信息记下了，已交给同事开票（工单 ${number}），开好会在这里告诉您。${missing === '' ? '' : `还差${missing}，发来我一起补进去。`}`,
    added: (number: string) => `好的，已补进开票工单 ${number}。`,
  },
  en: {
    filed: (number: string, missing: string) =>
      `I noted this for the invoice; a colleague issues it (case ${number}) and tells you here.${missing === '' ? '' : ` Still needed: ${missing}; send it and I add it.`}`,
    added: (number: string) => `Added to the invoice case ${number}.`,
  },
} as const
