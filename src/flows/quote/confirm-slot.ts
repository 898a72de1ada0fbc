import type { Bilingual } from '../../domain/language.ts'
import type { SlotName } from '../commands.ts'
import type { SlotSpec } from '../engine/flow.ts'
import { readAssent } from '../understanding/cues/assent.ts'
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

const DECLINES =
  /^(?:那|那就|好吧|嗯)?[,，]?(?:不用了?|不要了?|算了吧?|取消|暂时不(?:用|要|需要|下)?了?|先不(?:用|要|下|寄|下单)?了?|(?:再|先)?(?:看看|想想|考虑|说|问问|比较)(?:一下|吧|再说)?|(?:我)?(?:再|先)(?:看看|想想|考虑)(?:一下|考虑)?(?:再说)?吧?|回头再说|以后再说|下次吧?|no,? thanks|no|cancel|not now|maybe later|later|let me think(?: about it)?)$/iu

function wordsOf(text: string, editable: readonly SlotName[]): string | boolean | null {
  const said = text.trim().replace(/[。.!！~～]+$/u, '')
  if (/^(?:改一改|改一下|改信息|修改|要改|改|更改|change something|change|edit|modify)$/iu.test(said)) return 'change'
  const { means } = readAssent(said)
  if (DECLINES.test(said) || means === 'later' || means === 'no') return false
  if (means === 'yes' || /下单$|^(?:order\b.*|confirm.*|place .*order.*)$/iu.test(said)) return true
  return editNamed(said, editable)
}
