import { isBusy } from '../cues/busy.ts'
import { type Clause, clausesOf } from '../cues/clauses.ts'
import { extractCompanyNumbers, type FoundCompanyNumber } from '../extract/company-numbers.ts'
import { extractGoodsName } from '../extract/goods-name.ts'
import { extractMoney, extractRoundSums } from '../extract/money.ts'
import { extractPhones, type FoundPhone } from '../extract/phones.ts'
import { extractPieces } from '../extract/pieces.ts'
import { extractPlaces, type FoundPlace } from '../extract/places.ts'
import { extractSizes, extractVolumes, type Size } from '../extract/sizes.ts'
import { extractTime, type TimeReading } from '../extract/times.ts'
import { type ToldPerson, toldPeople } from '../extract/told-people.ts'
import { extractWaybills, type FoundWaybill } from '../extract/waybills.ts'
import { extractWeights } from '../extract/weights.ts'
import { type Found, mask } from '../found.ts'
import { normalise } from '../normalise.ts'
import { slotKind } from '../slot-kinds.ts'
import type { ContactBlock, UnderstandContext } from '../understanding.ts'
import { type AddressPatch, addressPatches } from './address-patch.ts'
import { blocksBeside } from './blocks-beside.ts'
import { extractChoiceOrText } from './chosen-text.ts'
import { readContacts } from './contacts.ts'
import { withoutCourtesy } from './courtesy.ts'
import { findDetails } from './street-details.ts'

/** All that can be read from one message before anybody asks what it is for. */
export interface Reading {
  readonly text: string
  readonly lower: string
  /** Lower case, with numbers and contact blocks blanked: what wishes are looked for in. */
  readonly clauses: readonly Clause[]
  readonly choice: number | null
  /** Parts of known addresses put right; blank in `text`. */
  readonly patches: readonly AddressPatch[]
  readonly waybills: readonly FoundWaybill[]
  readonly numbers: readonly FoundCompanyNumber[]
  readonly phones: readonly FoundPhone[]
  readonly contacts: readonly ContactBlock[]
  /** People named in the sentence, those of the blocks not among them. */
  readonly people: readonly ToldPerson[]
  readonly places: readonly FoundPlace[]
  /** Street and house behind a place, by the place's index. */
  readonly details: ReadonlyMap<number, string>
  readonly weights: readonly Found<number>[]
  readonly volumes: readonly Found<number>[]
  readonly sizes: readonly Found<Size>[]
  readonly pieces: readonly Found<number>[]
  readonly money: readonly Found<number>[]
  readonly sums: readonly Found<number>[]
  readonly time: Found<TimeReading> | null
  readonly goods: string | null
  /** Everything recognised blanked; what is left is words and bare numbers. */
  readonly rest: string
}

/** Nobody names more ends in one message; lists that long are somebody's joke. */
const MOST_PLACES = 12

const HOUSE_GAP = /(?<=[路街道巷弄]) (?=\d{1,5} ?[号弄])|(?<=[路街道巷弄] ?\d{1,5}) (?=[号弄])/g

/** 漕溪北路 100 号: the house belongs to its street. */
function tight(text: string): string {
  return text.replace(HOUSE_GAP, '')
}

/** Reads in the order of certainty; what one reader took, the next does not see. */
export function readMessage(raw: string, context: UnderstandContext): Reading {
  const isYesOrNoAsked = context.pending !== undefined && slotKind(context.pending.slot) === 'flag'
  const { text: said, choice } = extractChoiceOrText(withoutCourtesy(tight(normalise(raw)), isYesOrNoAsked), context)
  const patches = addressPatches(said, context)
  const text = mask(said, patches)
  const waybills = extractWaybills(text, context.waybillPrefix ?? 'SD').filter(
    (found) => found.isSure || context.pending?.slot === 'waybill' || (found.isAlone === true && context.pending === undefined),
  )
  const numbers = extractCompanyNumbers(text)
  const numberless = mask(text, [...waybills, ...numbers])
  const { contacts, spans, people } = blocksBeside(toldPeople(numberless), readContacts(numberless))
  const phones = extractPhones(numberless)
  const plain = mask(numberless, [...spans, ...people, ...phones])
  const places = extractPlaces(plain).slice(0, MOST_PLACES)
  const details = findDetails(plain, places)
  const measured = readMeasures(mask(plain, details.spans), context.now)
  const goods = extractGoodsName(mask(measured.unplaced, places))
  return {
    text,
    lower: text.toLowerCase(),
    clauses: clausesOf(plain),
    choice,
    patches,
    waybills,
    numbers,
    phones,
    contacts,
    people,
    places,
    details: details.byPlace,
    ...measured.values,
    goods,
    rest: mask(measured.rest, places),
  }
}

const AWAY =
  /不在|不行|没空|没人|不方便|没时间|有事|出差|来不了|不能|不上班|\b(?:not (?:home|free|available|here|in)|away|can't|cannot|out of|busy|won't be)\b/iu

/** 改到今天下午吧 后天我不在: the day on which nobody is there is not the day that is wished for. */
function withoutAway(text: string, now: Date): string {
  const parts = [...text.matchAll(/[^,，。;；!！\n\s]+(?: [^,，。;；!！\n\s]*[a-z][^,，。;；!！\n\s]*)*/giu)].map((match) => ({
    said: match[0],
    start: match.index,
    end: match.index + match[0].length,
  }))
  const timed = parts.filter(({ said }) => extractTime(said, now) !== null)
  const away = timed.filter(({ said }) => AWAY.test(said) || isBusy(said))
  return away.length > 0 && away.length < timed.length ? mask(text, away) : text
}

function readMeasures(plain: string, now: Date) {
  const sizes = extractSizes(plain)
  const volumes = extractVolumes(plain)
  const unsized = mask(plain, [...sizes, ...volumes])
  const weights = extractWeights(unsized)
  const money = extractMoney(mask(unsized, weights))
  const sums = extractRoundSums(mask(unsized, [...weights, ...money]))
  const unpaid = mask(unsized, [...weights, ...money, ...sums])
  const time = extractTime(withoutAway(unpaid, now), now)
  const untimed = time === null ? unpaid : mask(unpaid, [time])
  const pieces = extractPieces(untimed)
  return {
    values: { sizes, volumes, weights, money, sums, time, pieces },
    /** Measures are words of a goods phrase (5公斤的衣服), so they stay; times would only disturb. */
    unplaced: time === null ? plain : mask(plain, [time]),
    rest: mask(untimed, pieces),
  }
}
