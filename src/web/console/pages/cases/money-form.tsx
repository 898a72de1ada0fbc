import { App, Button, Input, InputNumber } from 'antd'
import { useState } from 'react'
import { yuan } from '../../../../domain/money/fen.ts'
import { useAct } from '../../api/use-act.ts'
import { useWords } from '../../i18n/language.tsx'

const words = {
  note: ['说明（可不填，客户看不到）', 'Remark (optional, not for the customer)'],
  cancel: ['取消', 'Cancel'],
  beyond: ['超出您的权限', 'Beyond your authority'],
  noLimit: ['不限', 'no limit'],
} as const

interface MoneyFormProps {
  readonly path: string
  readonly startFen: number | null
  /** null = no limit. */
  readonly limitFen: number | null
  readonly limitWords: string
  readonly okWords: string
  /** The button beyond the limit; null = it cannot be sent at all. */
  readonly beyondWords: string | null
  readonly doneWords: (answer: unknown) => string
  readonly onDone: () => void
}

/** An amount with the person's own limit in sight; beyond it the button says what happens instead. */
export function MoneyForm(props: MoneyFormProps) {
  const w = useWords(words)
  const { message } = App.useApp()
  const { act, isBusy } = useAct()
  const [fen, setFen] = useState(props.startFen)
  const [note, setNote] = useState('')
  const isBeyond = fen !== null && props.limitFen !== null && fen > props.limitFen
  const send = async () => {
    const answer = await act<object>(props.path, { fen, ...(note.trim() ? { note } : {}) })
    if (answer === null) return
    void message.success(props.doneWords(answer))
    props.onDone()
  }
  return (
    <div className="col" style={{ gap: 6, marginTop: 8 }}>
      <InputNumber
        prefix="¥"
        autoFocus
        min={0}
        precision={2}
        style={{ width: '100%' }}
        value={fen === null ? null : fen / 100}
        onChange={(value) => setFen(value === null ? null : Math.round(value * 100))}
      />
      <Input.TextArea
        rows={2}
        maxLength={1000}
        placeholder={w.note}
        value={note}
        onChange={(event) => setNote(event.target.value)}
      />
      <div className="soft num" style={{ fontSize: 12, ...(isBeyond ? { color: 'var(--danger)' } : {}) }}>
        {isBeyond ? `${w.beyond} · ` : ''}
        {props.limitWords} {props.limitFen === null ? w.noLimit : yuan(props.limitFen)}
      </div>
      <div className="row" style={{ gap: 6 }}>
        <Button
          size="small"
          type="primary"
          danger={isBeyond}
          loading={isBusy}
          disabled={fen === null || (isBeyond && props.beyondWords === null)}
          onClick={() => void send()}
        >
          {isBeyond ? (props.beyondWords ?? props.okWords) : props.okWords}
        </Button>
        <Button size="small" onClick={props.onDone}>
          {w.cancel}
        </Button>
      </div>
    </div>
  )
}
