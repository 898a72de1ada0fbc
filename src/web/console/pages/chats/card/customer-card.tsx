import { EyeOutlined, SafetyCertificateFilled } from '@ant-design/icons'
import { Button, Tooltip } from 'antd'
import { useState } from 'react'
import type { Account, Customer } from '../../../../../domain/customers/customer.ts'
import type { ConversationDetail } from '../../../../../domain/desk/desk-views.ts'
import { yuan } from '../../../../../domain/money/fen.ts'
import { useNow } from '../../../api/clock.ts'
import { useMe, usePersonName } from '../../../api/me.ts'
import { useAct } from '../../../api/use-act.ts'
import { useCustomerName } from '../../../i18n/customer-name.ts'
import { useWords } from '../../../i18n/language.tsx'
import { go } from '../../../shell/route.ts'
import { TierChip } from '../../../ui/chips.tsx'
import { Facts } from '../../../ui/facts.tsx'
import { when } from '../../../ui/time.ts'
import { CaseBox } from '../../cases/case-box.tsx'
import { Collected } from './collected.tsx'
import { PrivacySection } from './privacy-section.tsx'
import { Enquiries, Orders, Quotes } from './rows.tsx'
import { Section } from './section.tsx'
import { Shipments } from './shipments.tsx'

const words = {
  customer: ['客户', 'Customer'],
  account: ['公司', 'Account'],
  contact: ['联系人', 'Contact'],
  phone: ['电话', 'Phone'],
  typed: ['自报电话', 'Phone given'],
  freight: ['月运费', 'Monthly freight'],
  manager: ['客户经理', 'Account manager'],
  verified: ['身份已验证', 'Verified'],
  unverified: ['未验证', 'Not verified'],
  reveal: ['查看完整电话（将记入审计）', 'Show full phones (recorded)'],
  cases: ['工单', 'Cases'],
  earlier: ['以前的会话', 'Earlier chats'],
  unknown: ['未留姓名', 'No name given'],
} as const

type Unmask = (masked: string) => string

/** Everything one must know before answering, so that nothing is asked twice. */
export function CustomerCard({ detail }: { readonly detail: ConversationDetail }) {
  const w = useWords(words)
  const now = useNow()
  const { unmask, reveal } = useReveal(detail.row.id)
  const { orders, shipments, asked = [], quotes, enquiries, earlier } = detail.customer
  return (
    <>
      <Who detail={detail} unmask={unmask} onReveal={reveal} />
      <Collected dialogue={detail.dialogue} unmask={unmask} />
      <Section title={w.cases} count={detail.cases.length}>
        {detail.cases.map((one) => (
          <CaseBox key={one.number} found={one} quote={quotes.find((quote) => quote.number === one.quoteNumber) ?? null} />
        ))}
      </Section>
      <Shipments shipments={shipments} unmask={unmask} />
      <Shipments shipments={asked} isAsked unmask={unmask} />
      <Orders orders={orders} unmask={unmask} />
      <Quotes quotes={quotes} />
      <Enquiries enquiries={enquiries} />
      <Section title={w.earlier} count={earlier.length}>
        {earlier.map((one) => (
          <button
            key={one.id}
            type="button"
            className="link-button clip"
            style={{ display: 'block', width: '100%' }}
            onClick={() => go(`/chats/${one.id}`)}
          >
            <span className="num faint">{when(one.startedAt, now)}</span> {one.lastText || one.channel}
          </button>
        ))}
      </Section>
      <PrivacySection customerId={detail.customer.customer.id} />
    </>
  )
}

function Who(props: { readonly detail: ConversationDetail; readonly unmask: Unmask; readonly onReveal: (() => void) | null }) {
  const w = useWords(words)
  const { customer } = props.detail.customer
  const { verified, customerName } = props.detail.row
  const called = useCustomerName()
  return (
    <Section title={w.customer}>
      <div className="row wrap" style={{ marginBottom: 7 }}>
        <b style={{ fontSize: 15 }}>{customer.name ?? (called(customerName) || w.unknown)}</b>
        <span className={`chip ${verified ? 'accent' : ''}`}>
          <SafetyCertificateFilled /> {verified ? w.verified : w.unverified}
        </span>
        <TierChip tier={customer.account?.tier ?? null} />
      </div>
      {customer.account ? <AccountFacts account={customer.account} /> : null}
      <Phones customer={customer} unmask={props.unmask} onReveal={props.onReveal} />
    </Section>
  )
}

function AccountFacts({ account }: { readonly account: Account }) {
  const w = useWords(words)
  const nameOf = usePersonName()
  return (
    <Facts
      rows={[
        [w.account, account.name],
        [w.contact, account.contact],
        [w.freight, yuan(account.monthlyFreightFen)],
        [w.manager, account.manager ? nameOf(account.manager) : null],
      ]}
    />
  )
}

function Phones(props: { readonly customer: Customer; readonly unmask: Unmask; readonly onReveal: (() => void) | null }) {
  const w = useWords(words)
  const { may } = useMe()
  const { vouchedPhone, typedPhones } = props.customer
  const phones = vouchedPhone ? [vouchedPhone] : typedPhones
  if (phones.length === 0) return null
  const isMasked = phones.some((phone) => props.unmask(phone).includes('*'))
  const eye =
    props.onReveal && isMasked && may.includes('reveal') ? (
      <Tooltip title={w.reveal}>
        <Button type="text" size="small" icon={<EyeOutlined />} aria-label={w.reveal} onClick={props.onReveal} />
      </Tooltip>
    ) : null
  const shown = (
    <>
      {phones.map(props.unmask).join(' · ')} {eye}
    </>
  )
  return <Facts rows={[[vouchedPhone ? w.phone : w.typed, shown]]} />
}

/** Masked until asked for; every look is written down on the server before it answers. */
function useReveal(conversationId: string) {
  const { act } = useAct()
  const [known, setKnown] = useState<Readonly<Record<string, string>> | null>(null)
  const reveal = (): void => {
    void act<{ readonly phones: readonly { readonly masked: string; readonly phone: string }[] }>(
      `/conversations/${conversationId}/reveal`,
    ).then((answer) => answer && setKnown(Object.fromEntries(answer.phones.map(({ masked, phone }) => [masked, phone]))))
  }
  const unmask: Unmask = (masked) => known?.[masked] ?? masked
  return { unmask, reveal: known === null ? reveal : null }
}
