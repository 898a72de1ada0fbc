export interface Span {
  readonly start: number
  readonly end: number
}

/** The stretches of `text` that no span covers, cut at separators too. */
export function piecesOutside(text: string, taken: readonly Span[]): readonly Span[] {
  const pieces: Span[] = []
  const covered = new Uint8Array(text.length)
  for (const { start, end } of taken) covered.fill(1, start, end)
  let start = -1
  for (let index = 0; index <= text.length; index++) {
    const isInside = index < text.length && covered[index] === 0 && !/[\s,，;；、|/。:：()（）【】[\]]/.test(text.charAt(index))
    if (isInside && start < 0) start = index
    if (!isInside && start >= 0) {
      pieces.push({ start, end: index })
      start = -1
    }
  }
  return pieces
}

/** The text without the spans, blanks collapsed, punctuation trimmed at both ends. */
export function textWithout(text: string, taken: readonly Span[]): string {
  const sorted = [...taken].sort((a, b) => a.start - b.start)
  let rest = ''
  let from = 0
  for (const { start, end } of sorted) {
    if (start > from) rest += `${text.slice(from, start)}\n`
    from = Math.max(from, end)
  }
  rest += text.slice(from)
  return tidy(rest)
}

function tidy(text: string): string {
  return text
    .replace(/[\s,，;；、|。:：]*\n[\s,，;；、|。:：]*/g, '\n')
    .replace(/[(（【[]\s*[)）】\]]/g, '\n')
    .replace(/^[\s,，;；、|。:：.\-—~·)）】\]【]+|[\s,，;；、|。:：\-—~·(（【[]+$/g, '')
    .replace(/(?<=[\u4e00-\u9fff\d])\n(?=[\u4e00-\u9fff\d])/g, '')
    .replace(/\s+/g, ' ')
}
