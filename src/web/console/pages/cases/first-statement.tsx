import { LockOutlined } from '@ant-design/icons'
import type { ComplaintDraft } from '../../../../domain/complaints/complaint.ts'
import { yuan } from '../../../../domain/money/fen.ts'
import { useWords } from '../../i18n/language.tsx'
import { complaintKindWords } from '../../i18n/trade-words.ts'

const words = {
  first: ['首次陈述（不可更改）', 'First statement (frozen)'],
  goods: ['货物', 'Goods'],
  pieces: ['件', 'pcs'],
  value: ['货值', 'Value'],
  wish: ['诉求', 'Wish'],
  evidence: ['份证据', 'piece(s) of evidence'],
} as const

/** What the customer said first counts; it is shown as it was said and cannot be edited anywhere. */
export function FirstStatementView({ complaint }: { readonly complaint: ComplaintDraft }) {
  const w = useWords(words)
  const kind = useWords(complaintKindWords)
  const { firstStatement: first } = complaint
  const goods = [first.goodsName, first.brand, first.spec].filter(Boolean).join(' · ')
  return (
    <div className="frozen">
      <div className="faint" style={{ fontSize: 11 }}>
        <LockOutlined /> {w.first} · {kind[complaint.kind]}
      </div>
      <div>“{first.text}”</div>
      <div className="soft num">
        {goods ? `${w.goods} ${goods} ` : ''}
        {first.pieces === null ? '' : `${first.pieces} ${w.pieces} `}
        {first.valueFen === null ? '' : `${w.value} ${yuan(first.valueFen)}`}
      </div>
      <div className="soft">
        {[
          complaint.request ? `${w.wish} ${complaint.request}` : '',
          complaint.evidence.length > 0 ? `${complaint.evidence.length} ${w.evidence}` : '',
        ]
          .filter(Boolean)
          .join(' · ')}
      </div>
    </div>
  )
}
