const BUSY =
  /有课|有事|有个?会|开会|要?(?:上班|加班|值班)(?!前|后|之前|之后|的?时[候间]|期间)|接(?:娃|孩子|小孩|人|机|学生)|去医院|考试|面试|赶(?:飞机|火车|高铁|车)|午休|睡觉|\b(?:have|has|got|having) (?:a |an |my )?(?:class|meeting|exam|flight|appointment|interview|call|lesson)|\bat work\b|\bbusy\b|\bworking (?:until|till|from)\b|\b(?:kids?|school run)\b/iu
const VISIT = /[来过]取|取件|上门|来拿|来收|\b(?:pick ?up|come|collect)\b/iu

/** 我下午三点有课, I have a class at 3: when nobody is there, and no wish. */
export function isBusy(words: string): boolean {
  return BUSY.test(words) && !VISIT.test(words)
}
