import { extractTime } from '../understanding/extract/times.ts'

const BUSY =
  /[^,，。;；\s]{0,8}(?:不在家?|没空|没时间|家里?没人|出门|出差|赶不上|来不及|不方便|有事|外出)[^,，。;；\s]{0,6}|\b(?:i'?m|i am|i'?ll be|we'?re|out|busy|stuck|away|not home|won'?t be|can'?t be)\b[^,.;]*[,.;]/giu

/** When the courier shall come, not when nobody is there: «今天不在家 明天上午来取» is tomorrow morning; null = not said. */
export function visitTime(text: string, now: Date): { readonly from?: string; readonly to?: string } | null {
  const found = extractTime(text.replaceAll(BUSY, ' ').replaceAll(/\b(?:tmrw?|tomo)\b/giu, 'tomorrow'), now)
  if (found === null || !('time' in found.value)) return null
  const { time } = found.value
  return time.from === undefined && time.to === undefined ? null : time
}
