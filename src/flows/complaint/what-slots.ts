import type { SlotValue } from '../commands.ts'
import type { FlowView, SlotCheck, SlotSpec } from '../engine/flow.ts'
import { waybillNumbers } from '../track/check-waybills.ts'
import { proofIn } from '../understanding/cues/proof.ts'
import { complaintKinds, isComplaintKind, kindsOffered } from './complaint-kinds.ts'
import { confirmWords } from './confirm-words.ts'
import { demandIn } from './demand.ts'
import { saysSomething } from './first-statement.ts'
import { referredWaybill } from './referred.ts'
import { isSkipWord } from './skip-words.ts'
import { toldBeside } from './told-beside.ts'
import { complaintWording } from './wording.ts'

const NO_NUMBER =
  /^(我)?(没有?|找不到|不知道|忘了|查不到)(运|快递)?单号了?[。.!！]?$|^(i (have|know) )?no (waybill|tracking)( number)?$/iu

/** What happened, to which shipment, and what the customer wants. */
export const aboutWhatSlots: readonly SlotSpec[] = [
  {
    name: 'kind',
    required: true,
    label: { zh: '投诉类型', en: 'kind of complaint' },
    question: (view) => ({
      text: complaintWording[view.language].askKind,
      choices: kindsOffered.map((kind) => complaintKinds[kind][view.language]),
    }),
    explain: { zh: '知道是哪一类问题，才能直接交给对口的专员。', en: 'The kind decides which desk works on it.' },
    example: { zh: '比如：破损、丢失、延误。', en: 'For example: damaged, lost, late.' },
    alternative: { zh: '没关系，您先说说发生了什么，我来归类。', en: 'Never mind: tell me what happened and I will sort it.' },
    words: (value, language) => (isComplaintKind(value) ? complaintKinds[value][language] : ''),
    check: checkKind,
    invalidates: ['confirm'],
  },
  {
    name: 'description',
    required: true,
    label: { zh: '情况说明', en: 'what happened' },
    question: (view) => ({ text: complaintWording[view.language].askDescription }),
    explain: {
      zh: '您第一次说的情况会原样记录，作为处理的依据。',
      en: 'Your first words are kept as you said them; they are the basis of what follows.',
    },
    example: {
      zh: '比如：昨天收到，箱子破了，里面的杯子碎了两个。',
      en: 'For example: it came yesterday, the box was torn and two cups were broken.',
    },
    invalidates: ['confirm'],
    alternative: {
      zh: '一两句话就行，比如“外箱破了，里面的杯子碎了两个”。',
      en: 'A sentence will do, for example "the box was torn and two cups are broken".',
    },
    freeText: (text, view) => storyIn(text, view),
  },
  {
    name: 'waybill',
    required: false,
    label: { zh: '运单号', en: 'waybill number' },
    question: (view) => ({ text: complaintWording[view.language].askWaybill }),
    explain: {
      zh: '有运单号，专员马上就能调出这票的记录。',
      en: 'With the number a colleague sees the record of the shipment at once.',
    },
    example: { zh: '比如 SD2400112300018。', en: 'For example SD2400112300018.' },
    alternative: { zh: '找不到可以跳过，先登记。', en: 'You may skip it; I register the complaint without.' },
    check: checkNumber,
    overhears: (text, view) => (view.state.pending?.slot === 'confirm' ? null : referredWaybill(text, view)),
    invalidates: ['confirm'],
  },
  {
    name: 'request',
    required: false,
    label: { zh: '诉求', en: 'what you want' },
    words: (value) => (typeof value === 'string' && value !== '' ? `“${value}”` : ''),
    question: (view) => ({ text: complaintWording[view.language].askRequest, choices: [complaintWording[view.language].skip] }),
    explain: { zh: '知道您希望怎么解决，专员处理起来更快。', en: 'Knowing what you want helps to settle it faster.' },
    example: { zh: '比如：尽快送到、退运费、道歉。', en: 'For example: deliver at once, refund the freight, an apology.' },
    check: (value) => ({ ok: true, value: isSkipWord(value) ? '' : value }),
    invalidates: ['confirm'],
    freeText: (text) => (text.trim() === '' ? null : text.trim()),
    overhears: (text, { slots }) => (isOpen(slots['request']) ? demandIn(text) : null),
  },
  {
    name: 'remarks',
    required: false,
    label: { zh: '补充', en: 'remark' },
    words: (value) => (typeof value === 'string' ? `“${value}”` : ''),
    question: (view) => ({ text: complaintWording[view.language].askDescription }),
    explain: { zh: '您补充的情况会一起交给专员。', en: 'What you add goes to the desk with the rest.' },
    example: { zh: '比如：客户在催。', en: 'For example: my customer is waiting.' },
    invalidates: ['confirm'],
    overhears: toldBeside,
  },
  {
    name: 'confirm',
    required: true,
    label: { zh: '确认提交', en: 'confirmation' },
    question: (view) => {
      const words = complaintWording[view.language]
      return { text: words.summaryAsk, choices: [words.submit, words.change] }
    },
    explain: { zh: '提交后会生成编号，并交给专员处理。', en: 'Submitting gives it a number and a desk.' },
    example: { zh: '没问题就回复“提交”。', en: 'If all is right, say "submit".' },
    freeText: (text) => confirmWords(text) ?? (isTold(text) || proofIn(text) !== null ? text.trim() : null),
  },
]

/** «什么情况 给我个说法»: what is wanted stands behind the outcry. */
function isOpen(request: SlotValue | undefined): boolean {
  return request === undefined || (typeof request === 'string' && /[么啥]情况[啊呀]?$/u.test(request))
}

/** «没有单号» is no story and is asked for once more; «确认» leaves it at the kind. */
function storyIn(text: string, view: FlowView): string | null {
  const said = text.trim()
  if (said === '') return null
  if (NO_NUMBER.test(said)) return ''
  const { kind } = view.slots
  if (confirmWords(said) !== true) return said
  return isComplaintKind(kind) ? complaintKinds[kind][view.language] : null
}

/** More of the story under the summary, as against a question or a word that says nothing. */
function isTold(text: string): boolean {
  return saysSomething(text) && !/[?？吗呢]\s*$|多久|怎么|什么|\b(how|what|when|why)\b/iu.test(text)
}

function checkKind(value: SlotValue): SlotCheck {
  if (isComplaintKind(value)) return { ok: true, value }
  const named = kindsOffered.find((kind) => complaintKinds[kind].zh === value || complaintKinds[kind].en === value)
  if (named !== undefined) return { ok: true, value: named }
  return {
    ok: false,
    problem: { zh: '请从下面选一类；都不像就选“其他”。', en: 'Please pick one; if none fits, "Something else".' },
  }
}

/** A number that is wrong or not ours does not stop a complaint; the flow says so and goes on. */
function checkNumber(value: SlotValue): SlotCheck {
  const [number] = waybillNumbers(value)
  if (number !== undefined) return { ok: true, value: number.replace(/[\s-]/gu, '').toUpperCase() }
  return { ok: false, problem: { zh: '没看到运单号。', en: 'I see no waybill number.' } }
}
