import { describePlace } from '../../../domain/regions/describe-place.ts'
import type { Place } from '../../../domain/regions/place.ts'
import { isLaneKnown } from '../../../domain/regions/place-questions.ts'
import { commonPlace } from '../../../domain/regions/read-region.ts'
import { resolvePlace } from '../../../domain/regions/resolve-place.ts'
import type { SlotValue } from '../../commands.ts'
import type { FlowView, SlotCheck, SlotSpec } from '../../engine/flow.ts'
import { pick } from '../../wording/pick.ts'
import { placeSlotWords as words } from './place-slot-words.ts'

/** More buttons than this are no help. */
const MOST_CHOICES = 4

/** Where from and where to, as far as a price needs it: the city. */
export const placeSlots: readonly SlotSpec[] = [placeSlot('origin'), placeSlot('destination')]

function placeSlot(name: 'origin' | 'destination'): SlotSpec {
  const own = words[name]
  return {
    name,
    required: true,
    label: own.label,
    question: ({ language }) => ({ text: pick(language, own.question) }),
    explain: own.explain,
    example: words.example,
    alternative: words.alternative,
    check: (value, view) => checkPlace(value, name, view),
    freeText: (text) => placeNamed(text),
    invalidates: name === 'destination' ? ['confirm', 'destinations'] : ['confirm'],
  }
}

/** Accepts a place or an address whose city is known; asks which one when several fit. */
function checkPlace(value: SlotValue, name: 'origin' | 'destination', view: FlowView): SlotCheck {
  const candidates = candidatesOf(value)
  const within = candidates === null ? null : candidateIn(candidates, placeOf(view.slots[name]))
  if (within !== null) return { ok: true, value: within }
  if (candidates !== null) return whichPlace(candidates, view)
  const place = placeOf(value)
  if (place === null) return { ok: false, problem: words.unknown }
  const whole = withinKnown(place, view.slots[name])
  if (isLaneKnown(whole)) return { ok: true, value: whole }
  return { ok: false, problem: words.whichCity(whole.province) }
}

/** The place or address in a slot; null when it holds anything else. */
export function placeOf(value: SlotValue | undefined): Place | null {
  if (typeof value === 'string') return single(resolvePlace(value))
  if (typeof value !== 'object' || !('province' in value)) return null
  return value
}

/** Several places a name can mean, as the understanding found them. */
export function candidatesOf(value: SlotValue): readonly Place[] | null {
  return typeof value === 'object' && 'candidates' in value ? value.candidates : null
}

/** The one candidate that lies in the city known already. */
export function candidateIn(candidates: readonly Place[], known: Place | null): Place | null {
  if (known === null || known.city === '') return null
  const inside = candidates.filter((place) => place.province === known.province && place.city === known.city)
  return single(inside)
}

/** «鼓楼区是哪里的？» with the places as buttons. */
export function whichPlace(candidates: readonly Place[], view: FlowView): SlotCheck {
  const offered = candidates.slice(0, MOST_CHOICES)
  return {
    ok: false,
    problem: words.which(commonDistrict(offered)),
    choices: offered.map((place) => describePlace(place, view.language)),
    values: [...offered],
  }
}

function placeNamed(text: string): SlotValue | null {
  const found = resolvePlace(text)
  if (found.length === 0) return null
  return single(found) ?? { candidates: found }
}

function single(found: readonly Place[]): Place | null {
  if (found.length === 0) return null
  return found.length === 1 ? (found[0] ?? null) : null
}

/** A district said after its city («南山区») stays in that city. */
function withinKnown(place: Place, before: SlotValue | undefined): Place {
  const known = placeOf(before)
  if (place.city !== '' || place.province !== '' || known === null) return place
  return { ...place, province: known.province, city: known.city }
}

function commonDistrict(places: readonly Place[]): string {
  return commonPlace(places).district || (places[0]?.district ?? '')
}
