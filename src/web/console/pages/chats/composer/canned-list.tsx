import type { CannedReply } from '../../../../../domain/desk/canned-reply.ts'
import type { Language } from '../../../../../domain/language.ts'

/** What fits behind the slash, by key, title or words. */
export function matchingReplies(replies: readonly CannedReply[], typed: string): readonly CannedReply[] {
  const wanted = typed.slice(1).trim().toLowerCase()
  return replies.filter((reply) =>
    [reply.key, reply.title.zh, reply.title.en, reply.text.zh].some((text) => text.toLowerCase().includes(wanted)),
  )
}

interface Names {
  readonly agent: string
  readonly customer: string | null
}

/** Fills in the names; without a customer's name its blank goes together with the comma after it. */
export function fillReply(text: string, names: Names): string {
  const filled = names.customer ? text.replaceAll('{customer}', names.customer) : text.replace(/,? ?\{customer\}，?/g, '')
  return filled.replaceAll('{agent}', names.agent)
}

export function CannedList(props: {
  readonly replies: readonly CannedReply[]
  readonly picked: number
  readonly language: Language
  readonly names: Names
  readonly onPick: (reply: CannedReply) => void
}) {
  return (
    <div className="panel canned" role="listbox">
      {props.replies.map((reply, index) => (
        <button
          type="button"
          key={reply.key}
          role="option"
          aria-selected={index === props.picked}
          className={`canned-row ${index === props.picked ? 'is-picked' : ''}`}
          onMouseDown={(event) => {
            event.preventDefault()
            props.onPick(reply)
          }}
        >
          <span className="clip">
            <b>/{reply.key}</b> <span className="soft">{reply.title[props.language]}</span>
          </span>
          <span className="clip soft">{fillReply(reply.text[props.language], props.names)}</span>
        </button>
      ))}
    </div>
  )
}
