import { isAboutGoods, isComplaintKind } from '../complaint/complaint-kinds.ts'
import type { AskedFact } from './asked-fact.ts'
import { waitingCase } from './waiting-case.ts'

const THING = '(?:照片|图片|相片|视频|录像|凭证|证据|发票|小票|截图|拍照|图)'
const PROOF = '(?:photos?|pictures?|pics?|images?|videos?|receipt|proof|evidence|invoice)'
/** Surely asked: 照片里能看到 in a story is none. */
const ASKS = new RegExp(
  [
    `${THING}[^,，。\\n]{0,8}(?:怎么|咋|往哪|在哪|哪里|哪儿|发哪|发给谁|可以发|能发|能不能|可不可以)`,
    `${THING}[^,，。\\n]{0,8}(?:吗|么|嘛|不|[?？])\\s*[?？]?$`,
    `(?:怎么|咋|可以|能|要不要|需要|要|用|得)(?:不)?[^,，。\\n]{0,8}${THING}[^,，。\\n]{0,4}(?:吗|么|嘛|不|[?？])\\s*[?？]?$`,
    `(?:怎么|可以|能)[^。！？!?，,\\n]{0,6}(?:发|传|补|给)[^,，。\\n]{0,4}${THING}`,
    `^(?:and |so |but |ok |also |then )*(?:how|where|do|does|should|can|could|must|is|are)\\b[^.!\\n]{0,40}\\b${PROOF}\\b`,
    `\\b${PROOF}\\b.{0,12}\\b(?:needed|required|necessary)\\b`,
  ].join('|'),
  'iu',
)

/** How photos and papers are handed in, and whether they are needed: here in the chat; for goods they decide the claim. */
export const handIn: AskedFact = {
  asks: ASKS,
  misreadAs: {
    flows: ['complaint', 'track'],
    slots: /^(?:evidence|confirm|description|request)$/u,
    acts: ['skip_slot', 'hand_over'],
  },
  tells: (scene) => {
    if (/开发票|发票抬头|税号|没反应|怎么没/u.test(scene.said)) return null
    const { view, language } = scene
    if (view?.frame.flow === 'complaint')
      return { key: 'claim-papers', text: WORDS[language].before(isOfGoods(view.slots['kind'])) }
    const open = view === null ? waitingCase(scene, ['claim', 'complaint']) : null
    if (open === null) return null
    const words = WORDS[language]
    const text =
      HAS_NONE.test(scene.said) && open.kind === 'claim'
        ? words.other(open.number)
        : words.after(open.number, open.kind === 'claim')
    return { key: 'claim-papers', text }
  },
}

const HAS_NONE =
  /没有?(?:发票|小票|凭证)|(?:发票|小票|凭证)[^,，。]{0,4}(?:没|丢|找不到)|一定|必须|\bmust\b|\bwithout\b|\bno (?:invoice|receipt)\b|\b(?:lost|don't have)\b/u

const ASKED = /(?:吗|么|嘛|不|[?？])\s*$|要不要|能不能|用不用|^(?:and |so |but )?(?:do|can|should|may)\b/u

/** «东西要不要留着». */
export const keepGoods: AskedFact = {
  asks: /(?:东西|货|物品|箱子|包装|外箱|纸箱|坏的)[^,，。]{0,6}(?:留|扔|保留|丢掉|寄回)|\b(?:keep|throw)\b.{0,16}\b(?:box|packaging|goods|parcel|it|item)\b/iu,
  misreadAs: { flows: ['complaint', 'track', 'order', 'redeliver'], slots: /^(?:evidence|confirm|description|request)$/u },
  tells: (scene) => {
    const isClaim = scene.view?.frame.flow === 'complaint' || (scene.view === null && waitingCase(scene, ['claim']) !== null)
    if (!isClaim || !ASKED.test(scene.said)) return null
    const text =
      scene.language === 'zh'
        ? '请先留着：物品和外包装在定损结束前都不要扔，专员可能要看。'
        : 'Please keep the goods and the packaging until the claim is settled; the desk may want to see them.'
    return { key: 'claim-papers', text }
  },
}

function isOfGoods(kind: unknown): boolean {
  return isComplaintKind(kind) && isAboutGoods(kind)
}

const WORDS = {
  zh: {
    other: (number: string) => `不一定要发票：购买凭证、装箱单或交易记录有一样就行，发到这个聊天里会补进 ${number}。`,
    before: (isNeeded: boolean) =>
      isNeeded
        ? '照片直接发到这个聊天里就行，会一起放进投诉；定损要看破损处和外包装的照片，也可以先提交、登记后再补。'
        : '照片直接发到这个聊天里就行，会一起放进投诉；没有也不影响提交，登记后再补也可以。',
    after: (number: string, isNeeded: boolean) =>
      isNeeded
        ? `可以发，也需要：照片（破损处、外包装）和能证明价值的凭证，直接发到这个聊天里，会补进 ${number}。`
        : `有照片的话直接发过来就行，会补进 ${number}；没有也照样处理。`,
  },
  en: {
    other: (number: string) =>
      `An invoice is not a must: a receipt, a packing list or a payment record will do. Send one here and it is added to ${number}.`,
    before: (isNeeded: boolean) =>
      isNeeded
        ? 'Just send the photos here in this chat and they go into the complaint; the desk needs to see the goods and the packaging, but you may submit first and add them later.'
        : 'Just send photos here in this chat and they go into the complaint; it can be submitted without them.',
    after: (number: string, isNeeded: boolean) =>
      isNeeded
        ? `Yes: photos of the goods and the packaging, and one proof of value. Send them here in this chat and they are added to ${number}.`
        : `Photos are not required; if you have some, send them here and they are added to ${number}.`,
  },
} as const
