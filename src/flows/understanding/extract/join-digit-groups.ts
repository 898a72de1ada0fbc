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
  const group = /\d+/y
  group.lastIndex = from
  let digits = group.exec(text)?.[0] ?? ''
  let end = from + digits.length
  let groups = 1
  while (digits.length < wanted) {
    const gap = /^[ \t-]{1,2}(?=\d)/.exec(text.slice(end, end + 3))?.[0].length ?? 0
    if (gap === 0) break
    group.lastIndex = end + gap
    const next = group.exec(text)?.[0] ?? ''
    const nextEnd = end + gap + next.length
    if (UNIT_AFTER.test(text.slice(nextEnd, nextEnd + 3))) break
    if (digits.length + next.length > wanted && (next.length > 4 || groups < 2)) break
    groups++
    digits += next
    end = nextEnd
  }
  return { digits, end }
}
