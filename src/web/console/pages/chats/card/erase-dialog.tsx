import { Alert, Modal } from 'antd'
import { useState } from 'react'
import type { Erased, ErasurePlan } from '../../../../../domain/desk/desk-privacy.ts'
import { useResource } from '../../../api/resource.ts'
import { useAct } from '../../../api/use-act.ts'
import { useWords } from '../../../i18n/language.tsx'
import { Facts } from '../../../ui/facts.tsx'
import { Loaded } from '../../../ui/states.tsx'

const words = {
  title: ['删除这位客户的个人信息', 'Erase this customer’s personal data'],
  chats: ['会话 / 消息 / 文件', 'Chats / messages / files'],
  goes: [
    '姓名、电话、渠道身份、聊天内容和文件会被删除，不能恢复。',
    'Name, phones, channel identities, words and files are deleted for good.',
  ],
  stays: ['保留', 'Kept'],
  why: [
    '订单、运单和工单是交易记录，依法保存满三年后再去除姓名、电话和地址（《电子商务法》第三十一条）。',
    'Orders, shipments and cases are records of a trade; the law keeps them three years, then their names, phones and addresses go.',
  ],
  open: ['还有未完结的业务，办结后才能删除', 'Something is still under way; end it first'],
  openChats: ['人工正在处理的会话', 'chats with a person'],
  erase: ['确认删除', 'Erase for good'],
  cancel: ['取消', 'Cancel'],
  close: ['关闭', 'Close'],
  done: ['已删除', 'Erased'],
} as const

/** What goes, what stays and why, before anything happens; afterwards what was done. */
export function EraseDialog({ customerId, onClose }: { readonly customerId: string; readonly onClose: () => void }) {
  const w = useWords(words)
  const plan = useResource<ErasurePlan>(`/customers/${customerId}/erasure`)
  const { act, isBusy } = useAct()
  const [erased, setErased] = useState<Erased | null>(null)
  const erase = async () => setErased(await act<Erased>(`/customers/${customerId}/erase`, { isMeant: true }))
  const isPossible = plan.value?.stillOpen === null && erased === null
  return (
    <Modal
      open
      width={460}
      title={w.title}
      okText={w.erase}
      okButtonProps={{ danger: true, disabled: !isPossible, ...(erased ? { style: { display: 'none' } } : {}) }}
      cancelText={erased ? w.close : w.cancel}
      confirmLoading={isBusy}
      onOk={() => void erase()}
      onCancel={onClose}
    >
      {erased ? (
        <Alert type="success" showIcon title={w.done} description={<Counts of={erased} />} />
      ) : (
        <Loaded from={plan}>
          {(value) => (
            <div className="col" style={{ gap: 10 }}>
              {value.stillOpen ? (
                <Alert type="warning" showIcon title={w.open} description={openWords(value.stillOpen, w.openChats)} />
              ) : null}
              <div>{w.goes}</div>
              <Counts of={value} />
              <div className="soft">{w.why}</div>
            </div>
          )}
        </Loaded>
      )}
    </Modal>
  )
}

function Counts({ of }: { readonly of: Omit<ErasurePlan, 'stillOpen'> }) {
  const w = useWords(words)
  return (
    <Facts
      rows={[
        [w.chats, `${of.chats} / ${of.messages} / ${of.files}`],
        [w.stays, [...of.keptOrders, ...of.keptCases].join(' ')],
      ]}
    />
  )
}

function openWords({ orders, cases, chats }: NonNullable<ErasurePlan['stillOpen']>, chatWords: string): string {
  return [...orders, ...cases, ...(chats > 0 ? [`${chatWords}: ${chats}`] : [])].join(' ')
}
