import type { ChatState } from '../chat/chat-state.ts'
import type { Starter, Words } from '../words.ts'
import { Icon, type IconName } from './icons.tsx'

const icons: Readonly<Record<string, IconName>> = { price: 'price', order: 'order', track: 'track', care: 'care' }

/** An empty conversation: a greeting and the four things most people come for. */
export function Welcome({
  state,
  words,
  language,
  onPick,
}: {
  readonly state: ChatState
  readonly words: Words
  readonly language: 'zh' | 'en'
  readonly onPick: (text: string) => void
}) {
  return (
    <section class="welcome">
      <div class="crest" aria-hidden="true">
        <Icon name="order" />
      </div>
      <h2>{words.welcome(state.visitorName ?? '')}</h2>
      <p>{words.welcomeText(state.company[language])}</p>
      <div class="starters">
        {words.starters.map((starter: Starter) => (
          <button type="button" key={starter.icon} onClick={() => onPick(starter.text)}>
            <Icon name={icons[starter.icon] ?? 'order'} />
            <b>{starter.hint}</b>
            <span>{starter.text}</span>
          </button>
        ))}
      </div>
    </section>
  )
}
