import { Button } from 'antd'
import { useState } from 'react'
import type { CaseDetail } from '../../../../domain/desk/desk-views.ts'
import type { Quote } from '../../../../domain/quoting/quote.ts'
import { useMe } from '../../api/me.ts'
import { useWords } from '../../i18n/language.tsx'
import { QuoteLines } from '../chats/card/rows.tsx'
import { CloseForm } from './close-form.tsx'
import { MoneyForm } from './money-form.tsx'

const words = {
  quote: ['报价给客户', 'Give the price'],
  compensate: ['定赔偿', 'Decide compensation'],
  approve: ['审批', 'Approve'],
  close: ['结案', 'Close'],
  cancel: ['取消', 'Cancel'],
  quoteLimit: ['您可报到', 'You may quote up to'],
  compensationLimit: ['您可定到', 'You may decide up to'],
  submit: ['提交审批', 'Submit for approval'],
  passed: ['超出权限，已提交审批', 'Beyond your authority: submitted for approval'],
  told: ['已告知客户', 'The customer is told'],
} as const

/** The forms that fit the case and the person: a price, a compensation within or beyond authority, an end. */
export function CaseDecision({ found, quote }: { readonly found: CaseDetail; readonly quote: Quote | null }) {
  const w = useWords(words)
  const { agent, may } = useMe()
  const [form, setForm] = useState<'money' | 'close' | null>(null)
  const isQuote = found.kind === 'quote'
  const isWaiting = found.status === 'waiting_approval'
  const canDecide = isQuote
    ? may.includes('answerQuote') && agent.authority.quoteFen !== 0
    : agent.authority.compensationFen !== 0 && mayCompensate(found, isWaiting, may.includes('today'))
  const close = (): void => setForm(null)
  if (form === 'close') return <CloseForm caseNumber={found.number} onDone={close} />
  if (form === 'money')
    return isQuote ? <PriceForm found={found} quote={quote} onDone={close} /> : <CompensationForm found={found} onDone={close} />
  return (
    <div className="row" style={{ marginTop: 7, gap: 6 }}>
      {canDecide ? (
        <Button size="small" type="primary" ghost onClick={() => setForm('money')}>
          {isQuote ? w.quote : isWaiting ? w.approve : w.compensate}
        </Button>
      ) : null}
      {found.kind === 'hand_over' || isWaiting ? null : (
        <Button size="small" onClick={() => setForm('close')}>
          {w.close}
        </Button>
      )}
    </div>
  )
}

interface FormProps {
  readonly found: CaseDetail
  readonly onDone: () => void
}

function PriceForm({ found, quote, onDone }: FormProps & { readonly quote: Quote | null }) {
  const w = useWords(words)
  const { agent } = useMe()
  return (
    <>
      {quote ? <QuoteLines quote={quote} /> : null}
      <MoneyForm
        path={`/cases/${found.number}/quote`}
        startFen={quote?.options[0]?.totalFen ?? null}
        limitFen={agent.authority.quoteFen}
        limitWords={w.quoteLimit}
        okWords={w.quote}
        beyondWords={null}
        doneWords={() => w.told}
        onDone={onDone}
      />
    </>
  )
}

function CompensationForm({ found, onDone }: FormProps) {
  const w = useWords(words)
  const { agent } = useMe()
  return (
    <MoneyForm
      path={`/cases/${found.number}/compensation`}
      startFen={found.decidedFen ?? found.amountFen}
      limitFen={agent.authority.compensationFen}
      limitWords={w.compensationLimit}
      okWords={w.compensate}
      beyondWords={w.submit}
      doneWords={(answer) => (isPassedUp(answer) ? w.passed : w.told)}
      onDone={onDone}
    />
  )
}

/** Complaints and claims end in money now and then; what waits for approval is for leaders. */
function mayCompensate(found: CaseDetail, isWaiting: boolean, isLeader: boolean): boolean {
  const isAboutMoney = found.kind === 'complaint' || found.kind === 'claim'
  return isAboutMoney && (!isWaiting || isLeader)
}

function isPassedUp(answer: unknown): boolean {
  return typeof answer === 'object' && answer !== null && 'status' in answer && answer.status === 'waiting_approval'
}
