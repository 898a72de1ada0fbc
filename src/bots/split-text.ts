const BREAKS = [/\n\n/g, /\n/g, /[。！？!?；;]|\.\s/g, /[，、,]|\s/g]

/** Cuts a text into bubbles of at most `limit` UTF-16 units, at a paragraph, line, sentence or word where one is near; nothing is lost. */
export function splitText(text: string, limit: number): readonly string[] {
  const bubbles: string[] = []
  let rest = text
  while (rest.length > limit) {
    const cut = cutBefore(rest, limit)
    bubbles.push(rest.slice(0, cut))
    rest = rest.slice(cut)
  }
  return rest === '' && bubbles.length > 0 ? bubbles : [...bubbles, rest]
}

function cutBefore(text: string, limit: number): number {
  const window = text.slice(0, limit)
  for (const pattern of BREAKS) {
    const last = [...window.matchAll(pattern)].at(-1)
    const end = last ? last.index + last[0].length : 0
    if (end > limit / 2) return end
  }
  return isHighSurrogate(text.charCodeAt(limit - 1)) ? limit - 1 : limit
}

function isHighSurrogate(unit: number): boolean {
  return unit >= 0xd800 && unit <= 0xdbff
}
