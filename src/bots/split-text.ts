import type { TextLimit } from './channel.ts'

const BREAKS = [/\n\n/g, /\n/g, /[。！？!?；;]|\.\s/g, /[，、,]|\s/g]

/** Cuts a text into bubbles within the platform's limit, at a paragraph, line, sentence or word where one is near; nothing is lost. */
export function splitText(text: string, limit: TextLimit | null): readonly string[] {
  if (limit === null) return [text]
  const bubbles: string[] = []
  let rest = text
  for (let most = fitting(rest, limit); most < rest.length; most = fitting(rest, limit)) {
    const cut = cutBefore(rest, most)
    bubbles.push(rest.slice(0, cut))
    rest = rest.slice(cut)
  }
  return rest === '' && bubbles.length > 0 ? bubbles : [...bubbles, rest]
}

/** How many UTF-16 units of the beginning fit; a character of two units is never cut. */
function fitting(text: string, { most, unit }: TextLimit): number {
  if (unit === 'utf16') return text.length <= most ? text.length : wholeCharacters(text, most)
  let bytes = 0
  let units = 0
  for (const character of text) {
    bytes += Buffer.byteLength(character)
    if (bytes > most) return units
    units += character.length
  }
  return units
}

function wholeCharacters(text: string, units: number): number {
  return isHighSurrogate(text.charCodeAt(units - 1)) ? units - 1 : units
}

function cutBefore(text: string, most: number): number {
  const window = text.slice(0, most)
  for (const pattern of BREAKS) {
    const last = [...window.matchAll(pattern)].at(-1)
    const end = last ? last.index + last[0].length : 0
    if (end > most / 2) return end
  }
  return most
}

function isHighSurrogate(unit: number): boolean {
  return unit >= 0xd800 && unit <= 0xdbff
}
