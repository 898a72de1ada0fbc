const LONGEST = 40
const PLACE =
  /(?:放|送|存|寄存)(?:到|在|去|进)?(?:我?家|小区|楼下|公司)?(?:门口|前台|物业|门卫|保安|驿站|快递柜|丰巢|代收点|邻居|传达室|收发室|信箱|柜子)/u
const CARE =
  /轻拿轻放|轻放|易碎|勿压|勿倒置|勿折|别压|别摔|别倒|不要压|不要倒|小心搬|防水|防潮|朝上|fragile|handle with care|this side up|keep (?:it )?(?:dry|upright)/iu
const CALL =
  /(?:前|先|提前)(?:先)?(?:给我|跟我|和我)?(?:打|来|去)?(?:个|一?下)?(?:电话|招呼)|(?:不要|别|不用)(?:打电话|敲门|按门铃)|提前[^,，。]{0,5}(?:联系|通知)|call (?:me |us )?(?:before|first|ahead|when)|leave (?:it )?(?:at|with|by|in) (?:the |my )?(?:door|reception|front desk|neighbou?r|locker|lobby)/iu
/** A story or a question is no instruction. */
const TOLD = /[?？吗呢]\s*$|了[。.!！]*$|没|为什么|怎么|投诉|谁/u

/** «放门口就行», «轻拿轻放», «来之前打电话»: how to handle or hand over the goods, in the customer's own words; null when it says something else. */
export function handlingNote(text: string): string | null {
  const said = text.trim()
  if (said.length > LONGEST || TOLD.test(said) || /\d{7,}/u.test(said)) return null
  return PLACE.test(said) || CARE.test(said) || CALL.test(said) ? said : null
}

/** Nothing but an instruction, as against goods that are called fragile. */
export function isOnlyNote(text: string): boolean {
  return (
    handlingNote(text) !== null && text.replace(CARE, '').length < 3 + (PLACE.test(text) || CALL.test(text) ? text.length : 0)
  )
}

/** Both notes, the same one once. */
export function withNote(before: unknown, note: string): string {
  if (typeof before !== 'string' || before === '') return note
  return before.includes(note) ? before : `${before}；${note}`
}
