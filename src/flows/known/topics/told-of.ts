import { cancelCase } from '../../booked/booked-cases.ts'
import type { KnownAnswer } from '../../engine/known.ts'
import { receiptFollowUp } from '../../pod/receipt-follow-up.ts'
import { asksStation, collects } from '../../redeliver/own-pickup.ts'
import { asksOfIt } from '../../track/asks-arrival.ts'
import { sayPlace } from '../../track/place-names.ts'
import { wantsDetail } from '../../track/wants-detail.ts'
import type { AskedScene } from '../asked-fact.ts'
import { optionsFor, requestInTalk } from '../option-prices.ts'
import { ASKING_HEADS, isAsked } from '../words/question-words.ts'
import { readWords, type TalkName, type WordsRead } from '../words/read-words.ts'
import { BOOKING_TOPICS } from './booking-topics.ts'
import { CASE_TOPICS } from './case-topics.ts'
import { PARCEL_TOPICS } from './parcel-topics.ts'
import { PRICE_TOPICS, type PriceInTalk } from './price-topics.ts'
import { QUEUE_TOPICS } from './queue-topics.ts'
import { bookingInTalk, caseInTalk, parcelInTalk } from './subjects.ts'
import { topicAnswer } from './topic.ts'

type Told = { readonly key: string; readonly text: string } | null
type Teller = (words: WordsRead) => Told

/** A short question about what is talked of, every word of which is accounted for: answered from its facts; null = none. */
export function toldOf(scene: AskedScene): KnownAnswer | null {
  if (scene.said.length > LONGEST || isSerious(scene)) return null
  const words = readWords(scene.said, namesInTalk(scene))
  if (words.unread > allowed(words) || !asks(words, scene.said)) return null
  for (const { about, tell } of tellers(scene)) {
    const told = tell(words)
    if (told !== null) return { key: `${about}:${told.key}`, text: told.text, recent: { ...scene.state.recent, about } }
  }
  return null
}

const LONGEST = 60

function asks({ tokens }: WordsRead, said: string): boolean {
  return isAsked(said) || tokens.some((token) => ASKING_HEADS.some((head) => token.has(head)))
}

/** A long sentence may hold a word that no list knows. */
function allowed({ length, tokens }: WordsRead): number {
  return tokens.length >= 6 && length >= 8 ? 1 : 0
}

/** Threats, dangers and anger go to people, however they are put. */
function isSerious({ understanding }: AskedScene): boolean {
  return (understanding?.commands ?? []).some(
    (command) => command.type === 'hand_over' && ['legal_threat', 'safety', 'anger'].includes(command.reason),
  )
}

interface Subject {
  readonly about: 'price' | 'order' | 'parcel' | 'case' | 'queue'
  /** What would stand in the last words if they were about it. */
  readonly number: string
  readonly tell: Teller
}

/** The subjects at hand, the one spoken of last first. */
function tellers(scene: AskedScene): readonly Subject[] {
  const subjects = [queueOf(scene), ofCase(scene), ofBooking(scene), ofPrice(scene), ofParcel(scene)].filter(
    (each) => each !== null,
  )
  const said = scene.state.lastSaid.join('\n')
  const { about } = scene.state.recent
  const rank = (subject: Subject): number => (said.includes(subject.number) ? 0 : subject.about === about ? 1 : 2)
  return subjects.toSorted((a, b) => rank(a) - rank(b))
}

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
  if (subject === null || subject.status === 'awaiting_pickup' || subject.status === 'cancelled' || isTrackers(scene)) return null
  if (subject.status === 'delivery_failed' && (collects(scene.said) || asksStation(scene.said))) return null
  return { about: 'parcel', number: subject.waybill, tell: (words) => topicAnswer(PARCEL_TOPICS, { words, subject, scene }) }
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
  if (view !== null && !(view.frame.flow === 'quote' && state.pending?.slot === 'confirm')) return null
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
  const sums = (price?.options ?? []).map(({ totalFen }) => totalFen / 100)
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
