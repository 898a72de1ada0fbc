import type { ChatState } from '../chat/chat-state.ts'
import type { Words } from '../words.ts'
import { Icon } from './icons.tsx'

/** What must not be overlooked: the line is down, a place in a queue, a refusal. */
export function Banners({
  state,
  words,
  onWithdraw,
  onDismiss,
}: {
  readonly state: ChatState
  readonly words: Words
  readonly onWithdraw: () => void
  readonly onDismiss: () => void
}) {
  const trouble = troubleLine(state, words)
  return (
    <div aria-live="polite">
      {trouble && (
        <div class={`banner banner-${state.connection}`} role="status">
          <i class="spinner" aria-hidden="true" />
          {trouble}
        </div>
      )}
      {state.owner === 'queue' && (
        <div class="banner banner-queue" role="status">
          <Icon name="clock" />
          <span>{state.queuePlace === null ? words.queueWaiting : words.queuePlace(state.queuePlace)}</span>
          <button type="button" onClick={onWithdraw}>
            {words.withdraw}
          </button>
        </div>
      )}
      {state.notice && (
        <div class="banner banner-notice" role="alert">
          <Icon name="alert" />
          <span>{state.notice}</span>
          <button type="button" onClick={onDismiss} aria-label={words.drop}>
            ✕
          </button>
        </div>
      )}
    </div>
  )
}

function troubleLine({ connection, isLoaded }: ChatState, words: Words): string | null {
  if (connection === 'online') return null
  if (connection === 'connecting') return isLoaded ? words.connecting : null
  return connection === 'busy' ? words.busy : words.offline
}
