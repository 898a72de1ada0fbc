import { type Fen, yuan } from '../../domain/money/fen.ts'
import { shareOf } from '../../domain/money/whole-numbers.ts'
import type { QuoteRequest } from '../../domain/quoting/quote.ts'
import type { KnownAnswer } from '../engine/known.ts'
import { serviceName } from '../quote/price-words.ts'
import { extractMoney, extractRoundSums, readSum } from '../understanding/extract/money.ts'
import { NUMBER } from '../understanding/extract/numerals.ts'
import type { AskedFact, AskedScene } from './asked-fact.ts'
import { optionsFor, requestInTalk } from './option-prices.ts'

type Extra = 'insurance' | 'cod' | 'pod'

const NAMES: readonly (readonly [Extra, RegExp])[] = [
  ['cod', /代收|货到付款|\bcod\b|cash on delivery/],
  ['pod', /回单|签收单|\bpod\b|proof of delivery|signed receipt/],
  ['insurance', /保价|保险|保费|投保|保额|(?<![担确环])保(?:个|到)?\s?[\d一二两三四五六七八九十]|\binsur/],
]
/** Rules of compensation have their own answer. */
const OTHER = /赔|丢|坏|破|是(?:什么|啥)|回来|lost|damag|compensat/
const COSTS =
  /多少|几多|几[块钱]|多钱|(?:咋|怎么)(?:个)?(?:算|收)|总共|一共|总价|合计|(?:加|多|贵|差)(?:收)?(?:几|多)|\bhow much\b|\bhow many\b|\bwhat (?:would|does|will|is|are|do|'?s)\b|\bwhats\b|\bcosts?\b|\bfees?\b|\btotal\b|\bdifference\b|\bprice\b/
const HOW_MUCH = new RegExp(`${COSTS.source}|呢\\s*[?？]?$`)
const COUNTED = '(?![\\d.%]|\\s?(?:公斤|kg|斤|件|箱|个|天|方))'
const SUM_ALONE = new RegExp(`(?<![\\d.a-z])(?:(\\d{2,9}(?:\\.\\d{1,2})?)(?![万千百kw])|(${NUMBER}))${COUNTED}`, 'giu')
/** 那一万五呢, 3万的呢, "and 5000?" after such an answer. */
const AND_THIS = /(?:呢|(?:要|得|收)?(?:多少|几块)钱?)\s*[?？]?$|^(?:and|what about|how about)\b|\d\s*\?$/

/** What insurance, COD or a receipt costs for the sum named; with a price on the table, that with it. */
export const extraPrice: AskedFact = {
  asks: new RegExp(`${HOW_MUCH.source}|${AND_THIS.source}`, 'iu'),
  misreadAs: {
    flows: ['quote', 'order', 'pod'],
    slots: /^(?:insurance|cod|pod|goods\.value|confirm)/,
    acts: ['cancel_flow'],
  },
  tells: (scene) => {
    if (OTHER.test(scene.said) || isMoreThanAsked(scene)) return null
    const extra = extraAsked(scene)
    const fen = extra === null || extra === 'pod' ? null : sumIn(scene.said)
    if (extra === null || (extra !== 'pod' && fen === null)) return null
    return answer(scene, extra, fen ?? 0)
  },
}

/** In a price being asked for the sum is a part of it unless its cost is asked in so many words, and 不寄了 gives a form up. */
function isMoreThanAsked({ said, understanding, view, state }: AskedScene): boolean {
  const commands = understanding?.commands ?? []
  if (view === null) return false
  if (view.frame.flow !== 'quote' && view.frame.flow !== 'order') return true
  if (commands.some(({ type }) => type === 'cancel_flow')) return true
  const isOpen = state.pending?.slot !== 'confirm' || !COSTS.test(said)
  return view.frame.flow === 'quote' && isOpen && commands.some((command) => 'slot' in command && command.slot !== 'confirm')
}

function extraAsked(scene: AskedScene): Extra | null {
  const { said, state } = scene
  const named = NAMES.find(([, words]) => words.test(said))?.[0]
  if (named !== undefined) return HOW_MUCH.test(said) ? named : null
  if (!AND_THIS.test(said)) return null
  const told = state.lastSaid.at(-1) ?? ''
  if (isInsuring(scene)) return 'insurance'
  return /^(?:声明价值|Insuring) /u.test(told) ? 'insurance' : /^(?:代收货款 ¥|COD of )/u.test(told) ? 'cod' : null
}

/** 3000的呢 under a price that is insured, or of whose insurance was just spoken. */
function isInsuring(scene: AskedScene): boolean {
  const { pending } = scene.state
  if (pending?.slot !== 'confirm') return false
  return requestInTalk(scene)?.insuredFen !== undefined || /^(?:insurance=|price:insured)/u.test(pending.aside ?? '')
}

function sumIn(said: string): Fen | null {
  const [named] = [...extractMoney(said), ...extractRoundSums(said)]
  if (named !== undefined) return named.value
  const bare = [...said.matchAll(SUM_ALONE)]
    .map(([, digits, number = '']) => readSum(digits ?? number))
    .filter((fen) => (fen ?? 0) >= LEAST)
  return bare[0] ?? null
}

/** Smaller numbers are counts. */
const LEAST = 5_000

function answer(scene: AskedScene, extra: Extra, fen: Fen): KnownAnswer | null {
  const { facts, language } = scene
  const { maxDeclaredFen } = facts.company.extras.insurance
  if (extra === 'insurance' && fen > maxDeclaredFen) return { key: 'insurance', text: tooMuch(maxDeclaredFen, language) }
  const fee = feeOf(extra, fen, scene)
  const request = requestInTalk(scene)
  if (extra === 'pod' && request === null) return null
  const told = [WORDS[language][extra](yuan(fee), yuan(fen)), ...withIt(scene, request, { extra, fen })]
  return { key: `${extra}=${fen}`, text: told.join('\n') }
}

function feeOf(extra: Extra, fen: Fen, { facts }: AskedScene): Fen {
  const { extras } = facts.company
  if (extra === 'pod') return extras.podFen
  return Math.max(shareOf(fen, extras[extra].rate), extras[extra].minimumFen)
}

/** The price on the table with the extra in it; nothing of it is taken over before it is wished. */
function withIt(scene: AskedScene, request: QuoteRequest | null, asked: { readonly extra: Extra; readonly fen: Fen }): string[] {
  if (request === null) return []
  const { extra, fen } = asked
  const more = extra === 'pod' ? { ...request, pod: true } : { ...request, [extra === 'cod' ? 'codFen' : 'insuredFen']: fen }
  const options = optionsFor(more, scene)
  if (options.length === 0) return []
  const each = options.map(({ service, totalFen }) => `${serviceName(service, scene.language)} ${yuan(totalFen)}`)
  return [WORDS[scene.language].total(each)]
}

function tooMuch(most: Fen, language: 'zh' | 'en'): string {
  return language === 'zh'
    ? `线上最高保到 ${yuan(most)}，再高要主管确认后给您报价；寄的时候把声明价值告诉我，我来登记。`
    : `Up to ${yuan(most)} can be insured here; above that a supervisor has to confirm and quote. Tell me the value when you send it and I register it.`
}

interface Words extends Readonly<Record<Extra, (fee: string, sum: string) => string>> {
  total(options: readonly string[]): string
}

const WORDS: Readonly<Record<'zh' | 'en', Words>> = {
  zh: {
    insurance: (fee, sum) => `声明价值 ${sum}，保价费 ${fee}。`,
    cod: (fee, sum) => `代收货款 ${sum}，手续费 ${fee}。`,
    pod: (fee) => `签回单每票 ${fee}。`,
    total: (options) => `加上的话一共${options.join('，')}；要加就回复“加上”。`,
  },
  en: {
    insurance: (fee, sum) => `Insuring ${sum} costs ${fee}.`,
    cod: (fee, sum) => `COD of ${sum} costs ${fee}.`,
    pod: (fee) => `A signed receipt costs ${fee} a shipment.`,
    total: (options) => `With it the total is ${options.join(', ')}; say “add it” if you want it.`,
  },
}
