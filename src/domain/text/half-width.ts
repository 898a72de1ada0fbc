/**
 * Full-width digits, letters, punctuation and the ideographic space as their half-width forms.
 * One character stays one character, so positions in the answer are positions in the text.
 */
export function toHalfWidth(text: string): string {
  return text.replace(/[\uFF01-\uFF5E\u3000]/g, (char) =>
    char === '\u3000' ? ' ' : String.fromCharCode(char.charCodeAt(0) - 0xfee0),
  )
}
