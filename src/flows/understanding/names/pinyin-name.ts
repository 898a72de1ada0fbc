const FINALS_OPEN = 'a|ai|an|ang|ao|e|ei|en|eng|i|ian|iang|iao|ie|in|ing|iong|iu|o|ong|ou|u|ua|uai|uan|uang|ue|ui|un|uo|v|ve'
const SYLLABLE = `(?:(?:zh|ch|sh|[bpmfdtnlgkhjqxrzcsyw])(?:${FINALS_OPEN})|ai|an|ang|ao|ei|en|er|ou)`
const SURNAMES =
  'zhao qian sun li zhou wu zheng wang feng chen chu wei jiang shen han yang zhu qin you xu he lv lu shi zhang kong cao yan hua jin tao qi xie zou yu bai shui dou yun su pan ge fan peng lang chang ma miao fang ren yuan liu bao tang fei cen lei ni teng yin luo bi hao wu fu pi kang bu gu meng ping huang mu xiao yao shao wan mao di mi bei ming zang ji cheng dai song pang xiong shu qu xiang dong liang du ruan lan min xi qiang jia lou guo mei sheng lin diao zhong qiu gao xia cai tian hu ling huo ouyang zhuge sima shangguan cui tan kuang wen ding deng nie yue chai ke mo nong gong hou tong duan geng lai niu ou ban'
const FIRST = new RegExp(`^(?:${[...new Set(SURNAMES.split(' '))].join('|')})$`)
const GIVEN = new RegExp(`^${SYLLABLE}(?:['-]?${SYLLABLE})?$`)
/** Words of English that are syllables too. */
const ENGLISH =
  /^(?:he|she|me|we|hi|he|you|to|so|no|do|go|in|on|an|ban|fan|pan|long|ten|men|pen|sang|rang|bang|gang|die|lie|pie|tie|sun|run|fun|wage|dude|line|mine|fine|time|dine|nine|page|mile|pile|bike|like|mike|bite|site|name|made|cake|lake|wake)$/

/** A Chinese name in Latin letters, whatever its case: wang lei, Liu Yang, lei wang, zhao xiaomin; English words are none. */
export function isPinyinName(said: string): boolean {
  const words = said.trim().toLowerCase().split(/[ ·]+/)
  if (words.length < 2 || words.length > 3 || words.some((word) => ENGLISH.test(word))) return false
  const [first = '', ...rest] = words
  const last = words.at(-1) ?? ''
  const isGiven = (parts: readonly string[]): boolean => parts.every((part) => GIVEN.test(part))
  return (FIRST.test(first) && isGiven(rest)) || (FIRST.test(last) && isGiven(words.slice(0, -1)))
}

/** A Chinese surname in Latin letters on its own: liu. */
export function isPinyinSurname(word: string): boolean {
  return FIRST.test(word.toLowerCase()) && !ENGLISH.test(word.toLowerCase())
}
