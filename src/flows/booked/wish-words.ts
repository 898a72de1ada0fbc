import type { FlowView } from '../engine/flow.ts'

/** The customer's words without the number that everybody knows by now. */
export function wishNow({ text }: FlowView): string {
  return text
    .replaceAll(/\bsd\d{13}\b/giu, ' ')
    .replaceAll(/\s+/gu, ' ')
    .replaceAll(
      /^(?:[\s,，。:：;；-]|还有|另外|对了|那个|麻烦|\p{Script=Han}{2,6}那[票单件]|and\b|also\b|please\b|oh\b)+|[\s,，。;；-]+$/giu,
      '',
    )
    .slice(0, 120)
}

/** What was wished for before the shipment was known, and what is wished for now. */
export function wishOf(view: FlowView): string {
  const { wish } = view.frame.memo
  const before = typeof wish === 'string' ? wish : ''
  const now = view.frame.asked === 'order' || view.frame.asked === 'waybill' ? '' : wishNow(view)
  return [...new Set([before, now])].filter((part) => part !== '').join('；')
}

/** Asked beside the wish: 今天能送不, 到哪了. */
export const ASKS_STATE =
  /(?:能|会|可以)(?:送|到|派)[^,，。\s]{0,4}(?:不|吗|么|没)|到哪|在哪|(?:几点|什么时候|啥时候|几时)[^,，。\s]{0,4}(?:到|送|派)|\bwhere is\b|\bwhen (?:will|does|is)\b|\bwill it (?:come|arrive|be)\b/iu
const ASIDE = /^(?:没(?:有)?(?:运)?单号|\p{Script=Han}{0,8}那[票单个件](?:的|货)?|请问|你好|您好)$/u

/** «没单号 南京玄武那票 今天能送不 送之前打电话»: which one, and what is asked, are no part of the wish. */
export function withoutAsides(wish: string): string {
  const parts = wish.split(/[\s,，。;；]+/u)
  if (!/\p{Script=Han}/u.test(wish) || parts.length < 2) return wish
  const kept = parts.filter((part) => !ASIDE.test(part) && !ASKS_STATE.test(part))
  return kept.length === 0 ? wish : kept.join(' ')
}
