import type { Shipment } from '../../../domain/shipments/shipment.ts'
import { cancelCase } from '../../booked/booked-cases.ts'
import { asksWhen } from '../../complaint/answer-when.ts'
import type { KnownAnswer } from '../../engine/known.ts'
import { receiptFollowUp } from '../../pod/receipt-follow-up.ts'
import { asksStation, collects } from '../../redeliver/own-pickup.ts'
import { asksOfIt } from '../../track/asks-arrival.ts'
import { sayPlace } from '../../track/place-names.ts'
import { wantsDetail } from '../../track/wants-detail.ts'
import { readAssent } from '../../understanding/cues/assent.ts'
import { isElsewhere } from '../../understanding/cues/policy.ts'
import type { AskedScene } from '../asked-fact.ts'
import { optionsFor, requestInTalk } from '../option-prices.ts'
import { ASKING_HEADS, isAsked } from '../words/question-words.ts'
import { readWords, type TalkName, type WordsRead } from '../words/read-words.ts'
import { BOOKING_TOPICS } from './booking-topics.ts'
import { CASE_TOPICS } from './case-topics.ts'
import { HOUSE_TOPICS } from './house-topics.ts'
import { PARCEL_TOPICS } from './parcel-topics.ts'
import { PRICE_TOPICS, type PriceInTalk } from './price-topics.ts'
import { QUEUE_TOPICS } from './queue-topics.ts'
import { bookingInTalk, caseInTalk, parcelInTalk } from './subjects.ts'
import { topicAnswer } from './topic.ts'

type Told = { readonly key: string; readonly text: string } | null
type Teller = (words: WordsRead) => Told

/** A short question about what is talked of, every word of which is accounted for: answered from its facts; null = none. */
export function toldOf(scene: AskedScene): KnownAnswer | null {
  if (scene.said.length > LONGEST || isSerious(scene) || agreesFirst(scene) || isElsewhere(scene.said)) return null
  const words = readWords(scene.said, namesInTalk(scene))
  if (words.unread > allowed(words) || !asks(words, scene)) return null
  for (const { about, tell } of tellers(scene)) {
    const told = tell(words)
    if (told !== null)
      return {
        key: `${about}:${told.key}`,
        text: told.text,
        recent: { ...scene.state.recent, ...(about === 'house' ? {} : { about }) },
      }
  }
  return null
}

const LONGEST = 60

function asks({ tokens }: WordsRead, { said, view, state }: AskedScene): boolean {
  if (isAsked(said) || tokens.some((token) => ASKING_HEADS.some((head) => token.has(head)))) return true
  const isNamed = tokens.length > 1 && tokens.some((token) => NAMED_ONLY.some((head) => token.has(head)))
  return view === null && state.parked.length === 0 && isNamed && said.length <= LONGEST_NAME
}

/** «取件员电话», "case number": the thing alone asks for it. */
const NAMED_ONLY = ['phone', 'track_no', 'order_no', 'case_no', 'address'] as const
const LONGEST_NAME = 16

/** Where so many words are of the subject, one that no list knows is let pass. */
const ENOUGH = 3

function allowed({ length, tokens }: WordsRead): number {
  const telling = tokens.filter((token) => !token.has('fill') && !token.has('ask'))
  return telling.length >= ENOUGH && length >= 8 ? 1 : 0
}

/** Threats, dangers and anger go to people, however they are put. */
function isSerious({ understanding }: AskedScene): boolean {
  return (understanding?.commands ?? []).some(
    (command) => command.type === 'hand_over' && ['legal_threat', 'safety', 'anger'].includes(command.reason),
  )
}

/** «对 几天能到» under a summary: the yes comes first, and the question is answered beside it. */
function agreesFirst({ said, text, state, view }: AskedScene): boolean {
  if (state.pending?.slot !== 'confirm') return false
  if (view?.frame.flow !== 'quote' && readAssent(text).means !== null) return true
  return AGREES.test(said)
}

/** Under a price «ok, got it» only nods. */
const AGREES = /^(?:对|是的?|确认|确定|提交|下单|没问题|yes|yep|yeah|confirm(?:ed)?|sure|correct)(?:[\s,，。.!！]|的[\s,，。])/u

interface Subject {
  readonly about: 'price' | 'order' | 'parcel' | 'case' | 'queue' | 'house'
  /** What would stand in the last words if they were about it. */
  readonly number: string
  readonly tell: Teller
}

/** Those spoken of last; where that is not sure, all that are at hand. */
function tellers(scene: AskedScene): readonly Subject[] {
  const subjects = [queueOf(scene), ofCase(scene), ofBooking(scene), ofPrice(scene), ofParcel(scene)].filter(
    (each) => each !== null,
  )
  const said = scene.state.lastSaid.join('\n')
  const { about } = scene.state.recent
  const rank = (subject: Subject): number => (said.includes(subject.number) ? 0 : subject.about === about ? 1 : 2)
  const best = Math.min(...subjects.map(rank))
  return [...subjects.filter((subject) => rank(subject) === best), HOUSE(scene)]
}

const HOUSE = (scene: AskedScene): Subject => ({
  about: 'house',
  number: '?',
  tell: (words) => topicAnswer(HOUSE_TOPICS, { words, subject: null, scene }),
})

function queueOf(scene: AskedScene): Subject | null {
  const fact = scene.facts.queues.find(({ place }) => place !== null)
  if (scene.owner.kind !== 'queue' || fact === undefined) return null
  return { about: 'queue', number: '', tell: (words) => topicAnswer(QUEUE_TOPICS, { words, subject: fact, scene }) }
}

function ofCase(scene: AskedScene): Subject | null {
  const subject = caseInTalk(scene)
  if (subject === null) return null
  return {
    about: 'case',
    number: subject.open?.number ?? '?',
    tell: (words) => topicAnswer(CASE_TOPICS, { words, subject, scene }),
  }
}

function ofBooking(scene: AskedScene): Subject | null {
  const subject = scene.owner.kind === 'bot' ? bookingInTalk(scene) : null
  if (subject === null || cancelCase(scene.facts, subject.waybill) !== null || isTrackers(scene)) return null
  return { about: 'order', number: subject.waybill, tell: (words) => topicAnswer(BOOKING_TOPICS, { words, subject, scene }) }
}

function ofParcel(scene: AskedScene): Subject | null {
  const { view, owner } = scene
  const isOpen = view === null || ['track', 'pod', 'redeliver', 'change', 'cancel', 'complaint'].includes(view.frame.flow)
  const subject = isOpen && owner.kind === 'bot' ? parcelInTalk(scene) : null
  if (subject === null || isTrackers(scene) || isElsewhereTold(subject, scene)) return null
  return { about: 'parcel', number: subject.waybill, tell: (words) => topicAnswer(PARCEL_TOPICS, { words, subject, scene }) }
}

/** Not fetched yet, given up, or asked of what its own flow arranges. */
function isElsewhereTold({ status }: Shipment, { said, view }: AskedScene): boolean {
  if (status === 'awaiting_pickup' || status === 'cancelled') return true
  if (view?.frame.flow === 'complaint' && asksWhen(said)) return true
  return status === 'delivery_failed' && (collects(said) || asksStation(said))
}

/** Told by the tracking and receipt flows, with what they offer besides. */
function isTrackers({ said, state, language }: AskedScene): boolean {
  return asksOfIt(said) || wantsDetail(said, language).length > 0 || receiptFollowUp(said, state) !== null
}

function ofPrice(scene: AskedScene): Subject | null {
  const subject = scene.owner.kind === 'bot' ? priceInTalk(scene) : null
  if (subject === null) return null
  const number = scene.state.recent.quote ?? '?'
  const isNow = scene.view !== null
  return { about: 'price', number: isNow ? '' : number, tell: (words) => topicAnswer(PRICE_TOPICS, { words, subject, scene }) }
}

/** Only a price that was said: while its form is being filled in the question is about something else. */
function priceInTalk(scene: AskedScene): PriceInTalk | null {
  const { view, state } = scene
  const isSaid =
    view === null || ((view.frame.flow === 'quote' || view.frame.flow === 'order') && state.pending?.slot === 'confirm')
  if (!isSaid) return null
  const request = requestInTalk(scene)
  const options = optionsFor(request, scene)
  return request === null || options.length === 0 ? null : { request, options }
}

/** What the things talked of are called: goods, sums, cities. */
function namesInTalk(scene: AskedScene): readonly TalkName[] {
  const price = priceInTalk(scene)
  const parcel = parcelInTalk(scene)
  const goods = [price?.request.goods, caseInTalk(scene)?.open?.complaint?.firstStatement.goodsName].filter(
    (each) => typeof each === 'string',
  )
  const sums = sumsInTalk(scene, price)
  const cities =
    parcel === null
      ? []
      : [...cityNames(parcel.destination, 'dest'), ...cityNames(parcel.events.at(-1)?.where ?? '', 'last_place')]
  return [
    ...goods.flatMap(goodsNames),
    ...sums.flatMap((sum) =>
      [`¥${sum}`, `${sum}块`, `${sum}元`, `${sum}`, `${Math.floor(sum)}`].map((word): TalkName => ({ word, about: 'it' })),
    ),
    ...cities,
  ]
}

/** In yuan. */
function sumsInTalk(scene: AskedScene, price: PriceInTalk | null): readonly number[] {
  const offered = (price?.options ?? []).map(({ totalFen }) => totalFen)
  const claimed = caseInTalk(scene)?.open?.amountFen ?? null
  return [...offered, ...(claimed === null ? [] : [claimed])].map((fen) => fen / 100)
}

/** 一台小冰箱: 小冰箱, 冰箱; "a glass vase": vase. */
function goodsNames(name: string): readonly TalkName[] {
  const said = name.toLowerCase()
  const parts = /\p{Script=Han}/u.test(said)
    ? [said, said.slice(-3), said.slice(-2)]
    : [said, ...said.split(/\s+/u).filter((word) => word.length > 2)]
  return [...new Set(parts)].filter((word) => word.length > 1).map((word) => ({ word, about: 'it' }))
}

function cityNames(place: string, about: TalkName['about']): readonly TalkName[] {
  const words = [place, place.slice(0, 2), sayPlace(place, 'en').toLowerCase(), sayPlace(place.slice(0, 2), 'en').toLowerCase()]
  return words.filter((word) => word.length > 1).map((word) => ({ word, about }))
}
