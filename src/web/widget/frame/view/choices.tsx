import type { Words } from '../words.ts'

const SCORES = ['1', '2', '3', '4', '5']

/** The last message's choices; a tap says its text. Five scores are drawn as a row. */
export function Choices({
  choices,
  words,
  onPick,
}: {
  readonly choices: readonly string[]
  readonly words: Words
  readonly onPick: (text: string) => void
}) {
  if (choices.length === 0) return null
  if (choices.length === 5 && choices.every((choice) => SCORES.includes(choice.trim().charAt(0)))) {
    return <Survey choices={choices} words={words} onPick={onPick} />
  }
  return (
    <div class="choices" role="group">
      {choices.map((choice) => (
        <button type="button" key={choice} onClick={() => onPick(choice)}>
          {choice}
        </button>
      ))}
    </div>
  )
}

function Survey({
  choices,
  words,
  onPick,
}: {
  readonly choices: readonly string[]
  readonly words: Words
  readonly onPick: (text: string) => void
}) {
  const inOrder = [...choices].sort()
  return (
    <div class="survey" role="group">
      <div class="scores">
        {inOrder.map((choice) => (
          <button type="button" key={choice} onClick={() => onPick(choice)} aria-label={words.stars(choice.trim().charAt(0))}>
            {choice.trim().charAt(0)}
          </button>
        ))}
      </div>
      <div class="ends" aria-hidden="true">
        <span>{words.surveyLow}</span>
        <span>{words.surveyHigh}</span>
      </div>
    </div>
  )
}
