import { englishName } from '../../../domain/regions/english-name.ts'
import type { Place } from '../../../domain/regions/place.ts'
import { readEnglishPlaces } from '../../../domain/regions/read-english-places.ts'
import { resolvePlace } from '../../../domain/regions/resolve-place.ts'
import { shortName } from '../../../domain/regions/short-name.ts'
import type { SlotValue } from '../../commands.ts'

/** Chaoyang, Huangpu District where Beijing or Shanghai is known: the district of that city, though the name alone means another place or none. */
export function withinKnownCity(said: Place, known: SlotValue | undefined, written: string): Place {
  const city = cityOf(known)
  if (city === '' || said.city === city || said.district !== '') return said
  const near = [...inChinese(said, city), ...inEnglish(written, city)]
  const [only] = near.filter((place) => place.city === city && place.district !== '')
  return only === undefined ? said : { ...said, ...only }
}

function cityOf(known: SlotValue | undefined): string {
  return typeof known === 'object' && 'city' in known ? known.city : ''
}

function inChinese(said: Place, city: string): readonly Place[] {
  return said.city === '' ? [] : resolvePlace(shortName(city) + shortName(said.city))
}

function inEnglish(written: string, city: string): readonly Place[] {
  const ended = `${written.replace(/[\s.,;]+$/, '')}, ${englishName(city)}`
  const whole = /[a-z]/i.test(written) ? readEnglishPlaces(ended).flatMap(({ candidates }) => candidates) : []
  const apart = readEnglishPlaces(written).flatMap(({ start, end }) =>
    readEnglishPlaces(`${written.slice(start, end)}, ${englishName(city)}`).flatMap(({ candidates }) => candidates),
  )
  return [...apart, ...whole]
}
