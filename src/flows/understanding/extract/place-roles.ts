import type { FoundPlace, PlaceRole, PlaceSpan } from './places.ts'

const ORIGIN_BEFORE =
  /(?:从|自|由|我们?(?:人|公司)?(?:现)?在|我们?(?:这边|这里|这儿|家|公司)(?:的?地址)?|取件(?:地址|地点)?|上门(?:地址|取件)?|货物?(?:现)?在|东西在|始发地?|起运地?|出发地?|发货地?|寄件地?|发件地?|寄出地?|取件地?|\bfrom|\borigin|\bsender|\bpick ?up (?:in|at|from)?)\s*(?:改成|改为|换成|变成|是|为|在|于|:|：|is)?\s*$/i
const DESTINATION_BEFORE =
  /(?:寄到|寄回|退回|寄去|寄往|寄给|发到|发往|发去|运到|运往|运去|送到|送往|送去|邮到|邮往|邮去|快递到|到达|到|至|往|去|→|—>|->|=>|~|(?<=[寄发送运捎带][^,，。;；]{0,16})给|目的地|收货地?|收件地?|送达地?|\bto|\binto|\bdestination|\breceiver)\s*(?:改成|改为|换成|变成|是|为|在|于|:|：|is)?\s*$/i
const SENDS_AFTER = /^\s*(?:这边|那边|市区|本地)?\s*(?:的\s+)?(?:寄出|发出|出发|发货|寄件|发|寄|运|邮|走)(?!票)/
/** 我在合肥收, 东莞的王工寄过来 */
const FROM_THERE = /^[^,，。;；\d]{0,8}[,，\s]*(?:从|由)(?:那边|那里|那儿|那|这边|这里|这儿)(?:寄|发|走|出)/
const RECEIVES_AFTER = /^\s*(?:这边|那边|本地)?(?:来|签)?收(?![到费款取件货据])/
const LANE_BETWEEN = /^\s*(?:市|省)?\s*(?:-+|—+|–|→|➡|->|>|=>|~|到|至|寄到|寄往|寄|发到|发往|发|运到|运往|飞|\/)\s*$/
const ENGLISH_LANE = /^\s*(?:to|->|→|-|–|—)\s*$/i

/** Gives each place its role: by the words before and after it, and by its neighbour in a lane. */
export function placeRoles(text: string, spans: readonly PlaceSpan[]): readonly FoundPlace[] {
  const roles: PlaceRole[] = spans.map((span) => roleByWords(text, span))
  spans.forEach((span, index) => {
    const next = spans[index + 1]
    if (next === undefined) return
    const between = text.slice(span.end, next.start)
    if (!LANE_BETWEEN.test(between) && !ENGLISH_LANE.test(between)) return
    if (roles[index] === 'destination' && !/[寄发到]/.test(between)) return
    roles[index] = 'origin'
    roles[index + 1] = 'destination'
  })
  const [first, second] = spans
  if (first !== undefined && second !== undefined && spans.length === 2 && roles[0] === 'unknown' && roles[1] === 'unknown') {
    const isBareLane = /^[ \t\u3000]+$/.test(text.slice(first.end, second.start))
    if (isBareLane) roles.splice(0, 2, 'origin', 'destination')
  }
  return spans.map((span, index) => ({ ...span, role: completeRole(roles, index) }))
}

function roleByWords(text: string, span: PlaceSpan): PlaceRole {
  const before = text.slice(Math.max(0, span.start - 16), span.start)
  const after = text.slice(span.end, span.end + 12)
  if (RECEIVES_AFTER.test(after)) return 'destination'
  if (ORIGIN_BEFORE.test(before)) return 'origin'
  if (DESTINATION_BEFORE.test(before)) return 'destination'
  if (SENDS_AFTER.test(after) || FROM_THERE.test(text.slice(span.end, span.end + 24))) return 'origin'
  return /(?:寄|发|运|邮)\s*$/.test(before) ? 'destination' : 'unknown'
}

/** Of exactly two places the one without a word takes what the other leaves. */
function completeRole(roles: readonly PlaceRole[], index: number): PlaceRole {
  const own = roles[index] ?? 'unknown'
  if (own !== 'unknown' || roles.length !== 2) return own
  const other = roles[1 - index]
  if (other === 'origin') return 'destination'
  return other === 'destination' ? 'origin' : 'unknown'
}
