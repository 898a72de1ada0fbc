const NOT =
  /(?:(?<!要)不(?:用|要|需要|必|想要?|打算)(?:再|了)?|(?<!是)不是(?:要|来|想)?(?:我)?|(?<![特级区分个])别(?!的|人|处|家)(?:再)?|无需|没(?:有)?(?:要|想|打算|让你|说要?)|甭|(?:do(?:n't| not)|no need to|not|no|don't want to|never mind) ?(?:want |need |to )*(?:an? |the |any |your )*)[^,，。!?]{0,5}$/i
const RHETORICAL = /吗\s*[?？]?$|[?？]$/

/** Whether what stands at `at` is negated there: 不用转人工, 别查了, 不是要投诉; 要不要 and 是不是 are questions. */
const NOT_IN_ENGLISH = /(?:\b(?:don't|do not|no need|needn't|rather not|never)\b)[^,.!?]{0,28}$/i

export function isNegated(clause: string, at: number): boolean {
  const ahead = clause.slice(Math.max(0, at - 24), at)
  // 没|要寄: the wish itself is what was not had.
  if (/没有?$/.test(ahead) && /^[要想]/.test(clause.slice(at))) return true
  if (!NOT.test(ahead) && !NOT_IN_ENGLISH.test(clause.slice(Math.max(0, at - 48), at))) return false
  return !(/不是/.test(ahead) && RHETORICAL.test(clause))
}
