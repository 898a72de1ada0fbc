import { ABROAD } from '../../domain/regions/abroad.ts'
import type { Place } from '../../domain/regions/place.ts'
import type { AskedFact, AskedScene } from './asked-fact.ts'

/** «do you ship to Japan», 能寄到日本不: yes, by a person's quote; where to is kept for the price asked for next. */
export const shipsAbroad: AskedFact = {
  asks: /\b(?:do|can|could|will|would) (?:you|i|we)(?: guys)? (?:ship|send|deliver|mail|go|post)\b|(?:能|可以|可不可以|能不能)[^,，。]{0,4}(?:寄|发|送|运)/iu,
  misreadAs: { flows: ['quote', 'order'], slots: /^(?:destination|consignee\.address)$/u },
  tells: (scene) => {
    const place = countryAsked(scene)
    const answer = scene.facts.company.questions.find(({ key }) => key === 'abroad')?.answer
    if (place === null || answer === undefined) return null
    const text = scene.language === 'zh' ? `可以。${answer.zh}` : `Yes. ${answer.en}`
    return { key: 'abroad', text, asksOf: { destination: place } }
  },
}

/** One place abroad and nothing else: with goods or a price it is more than this question. */
function countryAsked({ view, understanding, said }: AskedScene): Place | null {
  const { places = [], goods } = understanding?.entities ?? {}
  const [place] = places
  if (view !== null || goods !== undefined || places.length !== 1 || OTHER.test(said)) return null
  return place?.province === ABROAD ? place : null
}

const OTHER = /多少钱|几天|\bhow much\b|\bhow long\b/u
