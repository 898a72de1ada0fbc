import type { Company } from '../../domain/company/company.ts'
import { type PickupPromise, pickupPromise, shippedPickupTimes } from '../../domain/ordering/pickup-promise.ts'
import type { Service } from '../../domain/quoting/quote.ts'
import type { Address } from '../../domain/regions/place.ts'
import { addWorkingDays } from '../../domain/service-hours/china-calendar.ts'
import { atClock, minutesOfDay } from '../../domain/service-hours/clock-time.ts'
import { chinaMidnight } from '../../domain/time/china-time.ts'
import type { SlotValue } from '../commands.ts'

interface PickupWish {
  readonly from?: string
  readonly to?: string
}

/** When the courier comes: the table's promise, or the end of a later window the customer asked for. */
export type PickupPlan =
  | {
      readonly status: 'planned'
      readonly zone: Zone
      readonly promisedBy: Date
      readonly wish: PickupWish | null
      readonly tooSoon: boolean
    }
  /** The wish lies after the last round of its day. */
  | { readonly status: 'impossible'; readonly lastRound: Date }
  | { readonly status: 'no_pickup' }
  | { readonly status: 'needs_district' }

type Zone = Extract<PickupPromise, { status: 'promised' }>['zone']

interface PickupWanted {
  readonly address: Address
  readonly service: Service
  readonly confirmedAt: Date
  readonly wish: PickupWish | null
  /** A person has agreed to carry it from where no courier usually comes. */
  readonly isAgreed?: boolean
}

/** Keeps a wish that can be kept; a wish sooner than the promise gets the promise and is told so. */
export function pickupPlan(wanted: PickupWanted, company: Company): PickupPlan {
  const promise = pickupPromise(wanted, company)
  if (promise.status === 'no_pickup' && wanted.isAgreed === true) return agreedPlan(wanted, company)
  if (promise.status !== 'promised') return promise
  const { zone, promisedBy } = promise
  const to = instant(wanted.wish?.to)
  const from = instant(wanted.wish?.from) ?? dayOfHour(to, wanted.confirmedAt)
  if (from !== null && from >= promisedBy) return laterPlan(wanted, { from, to, zone }, company)
  return { status: 'planned', zone, promisedBy, wish: wanted.wish, tooSoon: to !== null && to < promisedBy }
}

/** As late as anywhere out of the area. */
function agreedPlan({ confirmedAt, wish }: PickupWanted, company: Company): PickupPlan {
  const by = (company.pickupTimes ?? shippedPickupTimes).outBy
  return { status: 'planned', zone: 'out', promisedBy: atClock(addWorkingDays(confirmedAt, 1), by), wish, tooSoon: false }
}

interface LaterWindow {
  readonly from: Date
  readonly to: Date | null
  readonly zone: Zone
}

/** A window after the promise is promised by its end, but not beyond the last round of its day. */
function laterPlan({ wish }: PickupWanted, { from, to, zone }: LaterWindow, company: Company): PickupPlan {
  const until = to !== null && to > from ? to : null
  const lastRound = lastRoundOn(until === null ? from : new Date(until.getTime() - 1), zone, company)
  if (from >= lastRound) return { status: 'impossible', lastRound }
  const promisedBy = until !== null && until < lastRound ? until : lastRound
  return { status: 'planned', zone, promisedBy, wish, tooSoon: false }
}

/** 明天下午5点前 is on that day; 周五前, to its end, is any day until then. */
function dayOfHour(to: Date | null, confirmedAt: Date): Date | null {
  const isHour = to !== null && (to.getTime() + 1000) % 60_000 !== 0
  const day = isHour ? chinaMidnight(to) : null
  return day !== null && day > confirmedAt ? day : null
}

function instant(iso: string | undefined): Date | null {
  return iso === undefined ? null : new Date(iso)
}

/** The window in a slot. */
export function wishIn(value: SlotValue | undefined): PickupWish | null {
  return typeof value === 'object' && ('from' in value || 'to' in value) ? value : null
}

/** The latest hour the company's own table promises on that day. */
function lastRoundOn(day: Date, zone: Zone, company: Company): Date {
  const times = company.pickupTimes ?? shippedPickupTimes
  const rounds = zone === 'out' ? [times.outBy] : times[zone].map((row) => row.by)
  const latest = rounds.reduce((late, round) => (minutesOfDay(round) > minutesOfDay(late) ? round : late))
  return atClock(day, latest)
}
