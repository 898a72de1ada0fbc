import type { ChatState } from '../chat/chat-state.ts'
import type { Words } from '../words.ts'
import { Icon } from './icons.tsx'
import { peopleBack } from './people-back.ts'

export interface HeaderProps {
  readonly state: ChatState
  readonly words: Words
  readonly language: 'zh' | 'en'
  readonly onLanguage: () => void
  readonly onHuman: () => void
  readonly onClose: () => void
}

/** Who is there, the way to a person, the language, the way out. */
export function Header({ state, words, language, onLanguage, onHuman, onClose }: HeaderProps) {
  const { owner, agentName } = state
  const company = state.company[language]
  return (
    <header class="header">
      <div class={`avatar avatar-${owner}`} aria-hidden="true">
        {owner === 'agent' ? (agentName ?? words.agent).slice(0, 1) : <Icon name={owner === 'queue' ? 'clock' : 'order'} />}
        <i class={`dot dot-${state.connection}`} />
      </div>
      <div class="who">
        <h1 id="title">{owner === 'agent' ? (agentName ?? words.agent) : company || words.title}</h1>
        <p>
          {statusLine(state, words)}
          {state.isKnown && (
            <span class="verified" title={words.verified}>
              <Icon name="shield" />
              {state.visitorName}
            </span>
          )}
        </p>
      </div>
      <button
        type="button"
        class="human"
        onClick={onHuman}
        disabled={owner !== 'bot'}
        title={words.humanTitle}
        aria-label={words.humanTitle}
      >
        <Icon name="person" />
        <span>{words.human}</span>
      </button>
      <button
        type="button"
        class="tool language"
        onClick={onLanguage}
        title={words.languageTitle}
        aria-label={words.languageTitle}
      >
        {words.language}
      </button>
      <button type="button" class="tool" onClick={onClose} title={words.close} aria-label={words.close}>
        <Icon name="down" />
      </button>
    </header>
  )
}

function statusLine({ owner, agentName, peopleFrom }: ChatState, words: Words): string {
  if (owner === 'agent') return words.agentStatus(agentName ?? words.agent)
  const back = peopleBack(peopleFrom, words, Date.now())
  if (owner === 'queue') return back ?? words.queueStatus
  return back === null ? words.botStatus : `${words.bot} · ${back}`
}
