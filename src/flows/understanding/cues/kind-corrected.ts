import type { ComplaintKind } from '../../../domain/complaints/complaint.ts'
import { complaintKind } from './complaint-kinds.ts'

const NAMES =
  '丢(?:失|了|件)?|遗失|破损|损坏|[坏碎破](?:了)?|延误|晚(?:到|了)?|少件|送错|lost|missing|damaged|broken|late|delayed'
const DENIED = new RegExp(
  `(?<![是有])(?:不是|没有?说?|并没有?|不算|(?:\\bit )?\\b(?:is|was)?(?:not|n't)\\b)\\s?(?:really |actually )?(?:弄|搞|送)?(?:${NAMES})(?=[是就而只但]|[^\\p{Script=Han}]|$)`,
  'giu',
)
const LABELLED = /(?:投诉)?类型(?:应该)?(?:是|改成|改为|改|选|换成)|\bkind (?:is|should be|to)\b/i
/** Shorter than a statement would have it: beside the kind that is denied, a word is enough. */
const SHORTLY: readonly (readonly [ComplaintKind, RegExp])[] = [
  ['damaged', /破|坏|碎|damaged|broken/],
  ['short', /少件|missing piece/],
  ['lost', /丢|遗失|\blost\b/],
  ['delayed', /晚|迟|延误|慢|催|\blate\b|\bdelay|\bslow\b/],
]
const LONGEST = 40

/** 不是丢 是晚了, 类型是延误, it's not lost, just late: the kind that is put in place of another; null when none is. */
export function kindCorrected(text: string): ComplaintKind | null {
  if (text.length > LONGEST || /[?？吗]\s*$/.test(text)) return null
  const left = text.replace(DENIED, ' ')
  if (left === text && !LABELLED.test(text)) return null
  return complaintKind(left) ?? SHORTLY.find(([, sign]) => sign.test(left))?.[0] ?? null
}
