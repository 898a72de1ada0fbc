const LINK = /https?:\/\/[^\s<>"'，。；！？、（）【】《》“”]+/g
const TRAILING = /[.,;:!?)\]}]+$/

/** Text as text, with web addresses as links that tell the other side nothing; never HTML. */
export function RichText({ text }: { readonly text: string }) {
  const parts: (string | { readonly url: string })[] = []
  let from = 0
  for (const match of text.matchAll(LINK)) {
    const url = match[0].replace(TRAILING, '')
    parts.push(text.slice(from, match.index), { url })
    from = match.index + url.length
  }
  parts.push(text.slice(from))
  return (
    <>
      {parts.map((part) =>
        typeof part === 'string' ? (
          part
        ) : (
          <a href={part.url} target="_blank" rel="noopener noreferrer nofollow">
            {part.url}
          </a>
        ),
      )}
    </>
  )
}
