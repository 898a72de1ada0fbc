import { useState } from 'react'
import type { CaseDetail } from '../../../../domain/desk/desk-views.ts'
import { yuan } from '../../../../domain/money/fen.ts'
import type { Quote } from '../../../../domain/quoting/quote.ts'
import { useNow } from '../../api/clock.ts'
import { usePersonName } from '../../api/me.ts'
import { useWords } from '../../i18n/language.tsx'
import { useReasonText } from '../../i18n/reason-words.ts'
import { caseKindWords, caseStatusWords, teamWords } from '../../i18n/trade-words.ts'
import { Due, PriorityChip } from '../../ui/chips.tsx'
import { when } from '../../ui/time.ts'
import { CaseDecision } from './case-decision.tsx'
import { caseDue } from './case-due.ts'
import { FirstStatementView } from './first-statement.tsx'

const words = {
  claimed: ['索赔', 'Claimed'],
  decided: ['已定', 'Decided'],
  proposed: ['待批金额', 'Proposed'],
  by: ['由', 'by'],
  history: ['经过', 'History'],
  hide: ['收起', 'Hide'],
  bot: ['机器人', 'Bot'],
  taken: ['接入会话', 'took the chat'],
} as const

/** One case: what it is, until when, what was said first, what happened, and what I may decide. */
export function CaseBox(props: { readonly found: CaseDetail; readonly quote: Quote | null; readonly isOpen?: boolean }) {
  const kind = useWords(caseKindWords)
  const status = useWords(caseStatusWords)
  const reasonText = useReasonText()
  const { found } = props
  const isLive = found.status === 'open' || found.status === 'waiting_approval'
  return (
    <div className={`mini ${found.priority === 'urgent' && isLive ? 'urgent' : ''}`}>
      <div className="row between">
        <b>
          {kind[found.kind]} <span className="num">{found.number}</span>
        </b>
        <span className={`chip ${found.status === 'waiting_approval' ? 'soon' : isLive ? 'accent' : ''}`}>
          {status[found.status]}
        </span>
      </div>
      <div style={{ margin: '3px 0' }}>{reasonText(found.summary || found.reason)}</div>
      <CaseChips found={found} isLive={isLive} />
      {found.complaint ? <FirstStatementView complaint={found.complaint} /> : null}
      <History found={found} startsOpen={props.isOpen ?? false} />
      {isLive ? <CaseDecision found={found} quote={props.quote} /> : null}
    </div>
  )
}

function CaseChips({ found, isLive }: { readonly found: CaseDetail; readonly isLive: boolean }) {
  const w = useWords(words)
  const team = useWords(teamWords)
  const nameOf = usePersonName()
  const due = isLive ? caseDue(found) : null
  const decided = found.status === 'waiting_approval' ? w.proposed : w.decided
  return (
    <div className="row wrap" style={{ gap: 4 }}>
      <span className="chip">
        {team[found.team]}
        {found.agent ? ` · ${nameOf(found.agent)}` : ''}
      </span>
      <PriorityChip priority={found.priority} />
      {due ? <Due at={due} /> : null}
      {found.amountFen === null ? null : (
        <span className="chip num">
          {w.claimed} {yuan(found.amountFen)}
        </span>
      )}
      {found.decidedFen === null ? null : (
        <span className="chip accent num">
          {decided} {yuan(found.decidedFen)}
          {found.decidedBy ? ` ${w.by} ${nameOf(found.decidedBy)}` : ''}
        </span>
      )}
    </div>
  )
}

function History({ found, startsOpen }: { readonly found: CaseDetail; readonly startsOpen: boolean }) {
  const w = useWords(words)
  const now = useNow()
  const nameOf = usePersonName()
  const reasonText = useReasonText()
  const [isOpen, setOpen] = useState(startsOpen)
  if (found.history.length === 0) return null
  return (
    <div style={{ marginTop: 5 }}>
      <button type="button" className="link-button" onClick={() => setOpen(!isOpen)}>
        {isOpen ? w.hide : `${w.history} (${found.history.length})`}
      </button>
      {isOpen ? (
        <ul className="steps">
          {found.history.map((step) => (
            <li key={`${step.at}${step.what}${step.words}`}>
              <span className="faint num">{when(step.at, now)}</span> {step.by === 'bot' ? w.bot : nameOf(step.by)} ·{' '}
              {step.what === 'taken' ? w.taken : reasonText(step.words) || step.what}
            </li>
          ))}
        </ul>
      ) : null}
    </div>
  )
}
