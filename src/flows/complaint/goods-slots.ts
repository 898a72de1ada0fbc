import type { SlotValue } from '../commands.ts'
import type { FlowView, SlotCheck, SlotSpec } from '../engine/flow.ts'
import { proofIn } from '../understanding/cues/proof.ts'
import { freeGoods } from '../understanding/goods/free-goods.ts'
import { confirmWords } from './confirm-words.ts'
import { demandIn } from './demand.ts'
import { isReference } from './referred.ts'
import { isSkipWord } from './skip-words.ts'
import { complaintWording } from './wording.ts'

/** 牌子是乐美雅, brand: IKEA; and 华为的 where the value is asked. */
function brandIn(text: string, asked: string | undefined): string | null {
  if (proofIn(text) !== null) return null
  const named = /^(?:牌子|品牌|(?:the )?brand)(?:就?是|叫|为|\s*[:：]| is)?\s*([^\s?？吗呢][^?？吗呢]{0,29})$/iu.exec(text)?.[1]
  if (named !== undefined) return named.trim()
  return asked === 'goods.value' ? (/^([\p{Script=Han}A-Za-z]{2,8})(?:牌子?)?的$/u.exec(text)?.[1] ?? null) : null
}

/** 型号AX3, model: X200; and a model's number where the value is asked. */
function specIn(text: string, asked: string | undefined): string | null {
  const named = /^(?:型号|规格|model|spec)(?:就?是|为|\s*[:：]| is)?\s*([^\s?？吗呢][^?？吗呢]{0,29})$/iu.exec(text)?.[1]
  if (named !== undefined) return named.trim()
  return asked === 'goods.value' ? (/^[A-Z]{1,4}[- ]?\d{1,5}[A-Za-z]{0,5}$/u.exec(text)?.[0] ?? null) : null
}

/** 赔钱, 有发票: said beside the question. */
function isAside(text: string): boolean {
  return demandIn(text) !== null || proofIn(text) !== null
}

/** 就刚才那个 says which parcel, not what was in it. */
function checkGoods(value: SlotValue): SlotCheck {
  if (typeof value !== 'string') return checkText(value)
  if (isReference(value)) return { ok: false, problem: THAT_ONE }
  return isAside(value) ? { ok: false, problem: NO_GOODS } : checkText(value)
}

const THAT_ONE = { zh: '好的，就是这一票。', en: 'All right, that one.' } as const
const NO_GOODS = { zh: '您的诉求记下了。', en: 'I have noted what you want.' } as const

const TAIL_HEARD = {
  zh: '手机后四位记下了。金额请带上“元”，比如 800元。',
  en: 'I have the last four digits. Please give the amount with its currency, for example 800 yuan.',
} as const

/** The end of the sender's or consignee's phone, sent because the desk asks for it elsewhere, is no price. */
function isTailOfParty(value: SlotValue, { text, slots, facts }: FlowView): boolean {
  if (typeof value !== 'number' || !/^\s*\d{4}\s*$/u.test(text)) return false
  const shipment = facts.shipments.find(({ waybill }) => waybill === slots['waybill'])
  const tail = String(value / 100)
  return [shipment?.shipper.phone, shipment?.consignee.phone].some((phone) => phone?.endsWith(tail) === true)
}

const NO_AMOUNT = {
  zh: '价值请写一个大于 0 的金额，比如 800元。',
  en: 'Please give an amount above 0, for example 800 yuan.',
} as const

function valueSoFar({ slots }: FlowView): SlotCheck {
  const held = slots['goods.value']
  return held === undefined ? { ok: false, problem: TAIL_HEARD } : { ok: true, value: held }
}

/** What the goods were, what they were worth, and what proves it. */
export const aboutGoodsSlots: readonly SlotSpec[] = [
  {
    name: 'goods.name',
    required: false,
    label: { zh: '物品', en: 'goods' },
    question: (view) => ({ text: complaintWording[view.language].askGoods }),
    explain: {
      zh: '赔付按物品核定，所以要登记是什么。',
      en: 'Compensation depends on the goods, so I have to note what they were.',
    },
    example: { zh: '比如：陶瓷花瓶、手机。', en: 'For example: a vase, a phone.' },
    alternative: { zh: '没关系，先登记，之后可以补。', en: 'Never mind; I register it, and you can add it later.' },
    invalidates: ['confirm'],
    check: (value) => checkGoods(value),
    freeText: (text, { frame }) => {
      if (isAside(text)) return null
      return confirmWords(text) === true ? '' : freeGoods(text, (frame.misses['goods.name'] ?? 0) > 0)
    },
  },
  {
    name: 'goods.brand',
    required: false,
    label: { zh: '品牌规格', en: 'brand and model' },
    question: (view) => ({ text: complaintWording[view.language].askBrand, choices: [complaintWording[view.language].skip] }),
    explain: { zh: '品牌和规格能帮助核定价值。', en: 'Brand and model help to establish the value.' },
    example: { zh: '比如：景德镇，高 30 厘米。', en: 'For example: Jingdezhen, 30 cm high.' },
    invalidates: ['confirm'],
    check: checkText,
    freeText,
    overhears: (text, { slots, state }) => (slots['goods.brand'] === undefined ? brandIn(text, state.pending?.slot) : null),
  },
  {
    name: 'goods.spec',
    required: false,
    label: { zh: '规格', en: 'specification' },
    question: (view) => ({ text: complaintWording[view.language].askBrand, choices: [complaintWording[view.language].skip] }),
    explain: { zh: '规格能帮助核定价值。', en: 'The specification helps to establish the value.' },
    example: { zh: '比如：高 30 厘米。', en: 'For example: 30 cm high.' },
    invalidates: ['confirm'],
    check: checkText,
    freeText,
    overhears: (text, { slots, state }) => (slots['goods.spec'] === undefined ? specIn(text, state.pending?.slot) : null),
  },
  {
    name: 'goods.pieces',
    required: false,
    label: { zh: '件数', en: 'number of pieces' },
    question: (view) => ({ text: complaintWording[view.language].askPieces, choices: [complaintWording[view.language].notSure] }),
    explain: { zh: '件数用来和发货记录核对。', en: 'The number is compared with the shipping record.' },
    example: { zh: '比如：2件。', en: 'For example: 2.' },
    check: (value) => checkNumber(value, { zh: '件数请写一个大于 0 的整数。', en: 'Please give a whole number above 0.' }),
    invalidates: ['confirm'],
  },
  {
    name: 'goods.value',
    required: false,
    label: { zh: '物品价值', en: 'value of the goods' },
    question: (view) => ({ text: complaintWording[view.language].askValue, choices: [complaintWording[view.language].notSure] }),
    explain: {
      zh: '价值决定由谁处理、多久答复；以您第一次说的为准，凭发票等核定。',
      en: 'The value decides who handles it and how fast; your first figure is the basis and papers prove it.',
    },
    example: { zh: '比如：800元。', en: 'For example: 800 yuan.' },
    alternative: { zh: '不清楚可以跳过，之后凭发票核定。', en: 'If you are not sure, skip it; the invoice will tell.' },
    check: (value, view) => (isTailOfParty(value, view) ? valueSoFar(view) : checkNumber(value, NO_AMOUNT)),
    invalidates: ['confirm'],
    freeText: (text) => (confirmWords(text) === true ? '' : null),
  },
  {
    name: 'evidence',
    required: false,
    label: { zh: '您手上的凭证', en: 'the papers you have' },
    words: () => '',
    question: (view) => ({ text: complaintWording[view.language].askEvidence, choices: [complaintWording[view.language].later] }),
    explain: { zh: '照片和发票能让处理更快、更有依据。', en: 'Photos and an invoice make it faster and better founded.' },
    example: { zh: '比如：外包装和破损处各一张照片。', en: 'For example a photo of the packaging and one of the damage.' },
    invalidates: ['confirm'],
    check: checkText,
    freeText,
    overhears: (text, { slots }) => withProof(slots['evidence'], proofIn(text)),
  },
]

function withProof(before: SlotValue | undefined, proof: string | null): string | null {
  if (proof === null || typeof before !== 'string' || before === '') return proof
  return before.includes(proof) ? null : `${before}；${proof}`
}

/** «确认» to an optional question goes on without it. */
function freeText(text: string): SlotValue | null {
  if (confirmWords(text) === true) return ''
  return text.trim() === '' ? null : text.trim()
}

/** A button that skips is an answer too: an empty one. */
function checkText(value: SlotValue): SlotCheck {
  const isNothing = isSkipWord(value) || (typeof value === 'string' && confirmWords(value) === true)
  return { ok: true, value: isNothing ? '' : value }
}

function checkNumber(value: SlotValue, problem: { readonly zh: string; readonly en: string }): SlotCheck {
  if (value === '' || isSkipWord(value)) return { ok: true, value: '' }
  return typeof value === 'number' && Number.isInteger(value) && value > 0 ? { ok: true, value } : { ok: false, problem }
}
