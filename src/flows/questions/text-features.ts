/** A way to cut text into features, with its share in the likeness of two texts. */
export type FeatureGroup = 'word' | 'pair' | 'letters' | 'han'

/** Features of one text, by group, with how often each occurs. */
export type TextFeatures = Readonly<Record<FeatureGroup, ReadonlyMap<string, number>>>

export const FEATURE_GROUPS: readonly FeatureGroup[] = ['word', 'pair', 'letters', 'han']

/** Words and their pairs and 3–5 letters of them for Latin text; runs of 1–3 characters for Chinese. */
export function textFeatures(text: string): TextFeatures {
  const plain = text.normalize('NFKC').toLowerCase()
  const word = new Map<string, number>()
  const pair = new Map<string, number>()
  const letters = new Map<string, number>()
  const words = (plain.match(/[\p{Script=Latin}\d]+(?:'[a-z]+)?/gu) ?? []).map(stem)
  for (const [index, one] of words.entries()) {
    count(word, one)
    const next = words[index + 1]
    if (next !== undefined) count(pair, `${one} ${next}`)
    grams(` ${one} `, [3, 4, 5], letters)
  }
  return { word, pair, letters, han: hanFeatures(plain) }
}

function hanFeatures(plain: string): ReadonlyMap<string, number> {
  const han = new Map<string, number>()
  for (const run of plain.match(/[\p{Script=Han}]+/gu) ?? []) grams(run, [1, 2, 3], han)
  return han
}

/** Endings that change nothing about what is asked. */
function stem(word: string): string {
  if (/^\d+$/u.test(word)) return '#'
  const bare = word.replace(/'(s|re|ve|ll|m|d)$/u, '')
  if (bare.length > 5) return bare.replace(/(ies)$/u, 'y').replace(/(ing|ed|es|s)$/u, '')
  return bare.length > 3 ? bare.replace(/([^s])s$/u, '$1') : bare
}

function grams(text: string, lengths: readonly number[], into: Map<string, number>): void {
  for (const length of lengths) {
    for (let start = 0; start + length <= text.length; start++) count(into, text.slice(start, start + length))
  }
}

function count(into: Map<string, number>, feature: string): void {
  into.set(feature, (into.get(feature) ?? 0) + 1)
}
