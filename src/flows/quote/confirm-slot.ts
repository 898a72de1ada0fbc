import type { Bilingual } from '../../domain/language.ts'
import type { SlotName } from '../commands.ts'
import type { SlotSpec } from '../engine/flow.ts'
import { editNamed } from '../wording/edit-buttons.ts'
import { pick } from '../wording/pick.ts'

const explain: Bilingual = {
  zh: '确认前都可以改，确认后才生效。',
  en: 'You can change anything before you confirm; nothing is final until then.',
}
const example: Bilingual = {
  zh: '回复“好的”确认，或直接告诉我要改什么。',
  en: 'Say “yes” to confirm, or tell me what to change.',
}

/** The last question of a flow: yes, no, or what to change (by button or by name). */
export function confirmSlot(question: Bilingual, editable: readonly SlotName[]): SlotSpec {
  return {
    name: 'confirm',
    required: true,
    label: { zh: '确认', en: 'confirmation' },
    question: ({ language }) => ({ text: pick(language, question) }),
    explain,
    example,
    check: (value) =>
      typeof value === 'boolean' || value === 'change' || (typeof value === 'string' && value.startsWith('edit:'))
        ? { ok: true, value }
        : { ok: false, problem: example },
    freeText: (text) => wordsOf(text, editable),
  }
}

/** 行 知道了 我再看看, ok thanks bye: leaves without ordering, whatever politeness goes before. */
const LEAVES =
  /(?:我|让我|先|再|回头|过后)[^,，。]{0,3}(?:看看|想想|考虑|商量|对比|比较|问问)(?:一下|下|吧|再说|再联系|了)*(?:[\s,，]*(?:谢谢|多谢|麻烦了?)[你您了]*)?$|^(?:ok(?:ay)?|alright|got it|thanks|thank you|[\s,.!])+(?:bye|goodbye|see you|later)\b.*$|(?:i'll|let me|i will|i need to) think (?:about it|it over)/iu

const DECLINES =
  /^(?:那|那就|好吧|嗯)?[,，]?(?:不用了?|不要了?|算了吧?|取消|暂时不(?:用|要|需要|下)?了?|先不(?:用|要|下|寄|下单)?了?|(?:再|先)?(?:看看|想想|考虑|说|问问|比较)(?:一下|吧|再说)?|(?:我)?(?:再|先)(?:看看|想想|考虑)(?:一下|考虑)?(?:再说)?吧?|回头再说|以后再说|下次吧?|no,? thanks|no|cancel|not now|maybe later|later|let me think(?: about it)?)$/iu

function wordsOf(text: string, editable: readonly SlotName[]): string | boolean | null {
  const said = text.trim().replace(/[。.!！~～]+$/u, '')
  if (/^(?:改一改|改一下|改信息|修改|要改|改|更改|change something|change|edit|modify)$/iu.test(said)) return 'change'
  if (DECLINES.test(said) || (said.length < 40 && LEAVES.test(said) && !/\d/u.test(said))) return false
  if (/下单$|^(?:确认|好的?|可以|行|order\b.*|confirm.*|place .*order.*)$/iu.test(said)) return true
  return editNamed(said, editable)
}
