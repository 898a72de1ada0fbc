export interface DigitGroups {
  readonly digits: string
  readonly end: number
}

const UNIT_AFTER = /^\s?(?:件|箱|个|公斤|千克|kg|斤|吨|元|块|号|票|包|袋|托|台|月|日|点|天|楼|栋|室)/i

/**
 * Digits from `from` on, written in groups with a blank or dash between, up to `wanted` of them. A first group that is
 * complete stands alone; one that is too long is not cut.
 */
export function joinDigitGroups(text: string, from: number, wanted: number): DigitGroups {
  let { digits, end } = groupAt(text, from)
  for (let groups = 1; digits.length < wanted; groups++) {
    const gap = /^[ \t-]{1,2}(?=\d)/.exec(text.slice(end, end + 3))?.[0].length ?? 0
    const next = groupAt(text, end + gap)
    const isTooMuch = digits.length + next.digits.length > wanted && (next.digits.length > 4 || groups < 2)
    if (gap === 0 || isTooMuch || UNIT_AFTER.test(text.slice(next.end, next.end + 3))) break
    digits += next.digits
    end = next.end
  }
  return { digits, end }
}

function groupAt(text: string, from: number): DigitGroups {
  const group = /\d+/y
  group.lastIndex = from
  const digits = group.exec(text)?.[0] ?? ''
  return { digits, end: from + digits.length }
}
