import { yuan } from '../../../domain/money/fen.ts'
import type { SlotValue } from '../../commands.ts'
import type { FlowView, SlotCheck, SlotSpec } from '../../engine/flow.ts'
import { readSum } from '../../understanding/extract/money.ts'
import { pick } from '../../wording/pick.ts'
import { serviceWords as words } from './service-words.ts'

const DEPENDANTS = ['confirm'] as const

/** How it travels and what comes with it: service, insured value, COD, signed return, carrying upstairs. */
export const serviceSlots: readonly SlotSpec[] = [
  {
    name: 'service',
    required: true,
    label: words.service.label,
    question: ({ language }) => ({
      text: pick(language, words.service.question),
      choices: [pick(language, words.express), pick(language, words.ltl)],
    }),
    explain: words.service.explain,
    example: words.service.example,
    check: checkService,
    freeText: (text) => serviceNamed(text),
    invalidates: DEPENDANTS,
  },
  {
    ...yesNo('insurance'),
    check: (value, view) => (typeof value === 'number' ? checkAmount(value, view) : checkYesNo(value)),
    freeText: (text) => yesNoWords(text) ?? declaredIn(text),
    question: ({ language }) => ({
      text: pick(language, words.insurance.question),
      choices: [pick(language, words.insurance.no), pick(language, words.insurance.yes)],
    }),
  },
  money('insurance.value'),
  yesNo('cod'),
  money('cod.value'),
  yesNo('pod'),
  yesNo('upstairs'),
]

function yesNo(name: 'insurance' | 'cod' | 'pod' | 'upstairs'): SlotSpec {
  const own = words[name]
  return {
    name,
    required: false,
    skippedAs: false,
    label: own.label,
    question: ({ language }) => ({
      text: pick(language, own.question),
      choices: [pick(language, words.yes), pick(language, words.no)],
    }),
    explain: own.explain,
    example: words.yesNoExample,
    check: checkYesNo,
    freeText: (text) => yesNoWords(text),
    invalidates: DEPENDANTS,
  }
}

function money(name: 'insurance.value' | 'cod.value'): SlotSpec {
  const own = words[name]
  return {
    name,
    required: true,
    label: own.label,
    question: ({ language }) => ({ text: pick(language, own.question) }),
    explain: own.explain,
    example: own.example,
    check: checkAmount,
    invalidates: DEPENDANTS,
  }
}

function checkAmount(value: SlotValue, view: FlowView): SlotCheck {
  const isAmount = typeof value === 'number' && Number.isFinite(value) && value > 0
  if (!isAmount) return { ok: false, problem: words.badAmount }
  const whole = Math.round(value)
  return whole <= view.facts.company.extras.insurance.maxDeclaredFen * 1_000
    ? { ok: true, value: whole }
    : {
        ok: false,
        problem: {
          zh: `${yuan(whole)} 好像太大了，麻烦再核对一下金额。`,
          en: `${yuan(whole)} looks too large. Could you check it?`,
        },
      }
}

function checkYesNo(value: SlotValue): SlotCheck {
  const answer = typeof value === 'string' ? yesNoWords(value) : value
  return typeof answer === 'boolean' ? { ok: true, value: answer } : { ok: false, problem: words.yesNoExample }
}

function checkService(value: SlotValue): SlotCheck {
  const service = value === 'express' || value === 'ltl' ? value : typeof value === 'string' ? serviceNamed(value) : null
  return service === null ? { ok: false, problem: words.service.example } : { ok: true, value: service }
}

function serviceNamed(text: string): 'express' | 'ltl' | null {
  if (/零担|物流|大件|ltl|freight/iu.test(text)) return 'ltl'
  return /快递|快件|express|parcel/iu.test(text) ? 'express' : null
}

/** «3000» to «需要保价吗？» is the declared value; the flow moves it to its own slot. */
function declaredIn(text: string): number | null {
  const worth = /(?:值|保价?|价值|声明|worth|value(?: is)?|insure (?:it )?for)[^\d]{0,4}([\d.,]+\s*[万千]?)/iu.exec(text)?.[1]
  const written = worth ?? /^[¥￥]?\s*([\d.,]+\s*[万千]?)\s*(?:元|块|块钱|yuan|rmb|cny)?[。.!！]*$/iu.exec(text.trim())?.[1]
  return written === undefined ? null : readSum(written)
}

function yesNoWords(text: string): boolean | null {
  const said = text.trim()
  if (/^(?:不|不用|不要|不需要|不用保价|不保价?|无需|no|no thanks|no insurance|not needed)[了吧。.!！]*$/iu.test(said))
    return false
  return /^(?:要|需要|要的|是|是的|保价|需要保价|yes|yes please|insure it)[。.!！]*$/iu.test(said) ? true : null
}
