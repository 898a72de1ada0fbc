import { Form, Input, Modal, Select } from 'antd'
import type { TeamKey } from '../../../../../domain/cases/case.ts'
import type { QueueView } from '../../../../../domain/desk/desk-views.ts'
import { useMe } from '../../../api/me.ts'
import { useResource } from '../../../api/resource.ts'
import { useAct } from '../../../api/use-act.ts'
import { useWords } from '../../../i18n/language.tsx'
import { teamWords } from '../../../i18n/trade-words.ts'
import { useWayBack } from './use-way-back.ts'

const words = {
  title: ['转给同事', 'Transfer'],
  team: ['转到', 'To'],
  agent: ['指定同事（可不选）', 'Somebody in particular (optional)'],
  memo: ['交接说明：客户要什么，做到哪一步', 'Memo: what the customer wants, how far we are'],
  ok: ['转出', 'Transfer'],
  online: ['在线', 'online'],
  atDesk: ['人在线', 'at the desk'],
  closed: ['已下班', 'closed'],
  done: ['已转出，客户会收到提示', 'Transferred; the customer is told'],
} as const

const teams: readonly TeamKey[] = ['front', 'vip', 'complaint', 'claims', 'dispatch', 'supervisor', 'manager']

interface Transfer {
  readonly team: TeamKey
  readonly agent?: string
  readonly memo: string
}

export function TransferDialog(props: {
  readonly conversationId: string
  readonly isOpen: boolean
  readonly onClose: () => void
  readonly onDone: () => void
}) {
  const w = useWords(words)
  const teamName = useWords(teamWords)
  const { people, agent: me } = useMe()
  const { act, isBusy } = useAct()
  const withWayBack = useWayBack()
  const [form] = Form.useForm<Transfer>()
  const team = Form.useWatch('team', form)
  const queues = useResource<{ readonly queues: readonly QueueView[] }>(props.isOpen ? '/queues' : null).value?.queues ?? []
  const online = new Set(queues.flatMap((queue) => queue.online ?? []))
  /** Before somebody is sent to a door that is shut. */
  const standing = (key: TeamKey): string => {
    const queue = queues.find((one) => one.team === key)
    if (!queue) return ''
    return queue.open ? ` · ${queue.online?.length ?? 0} ${w.atDesk}` : ` · ${w.closed}`
  }
  const save = async (transfer: Transfer) => {
    if ((await act(`/conversations/${props.conversationId}/transfer`, transfer, withWayBack(w.done))) === null) return
    form.resetFields()
    props.onClose()
    props.onDone()
  }
  return (
    <Modal
      open={props.isOpen}
      title={w.title}
      okText={w.ok}
      onCancel={props.onClose}
      onOk={() => form.submit()}
      afterOpenChange={(isOpen) => isOpen && form.focusField('team')}
      confirmLoading={isBusy}
      width={440}
    >
      <Form form={form} layout="vertical" onFinish={(values) => void save(values)}>
        <Form.Item name="team" label={w.team} rules={[{ required: true }]}>
          <Select
            options={teams.map((value) => ({ value, label: `${teamName[value]}${standing(value)}` }))}
            onChange={() => form.resetFields(['agent'])}
          />
        </Form.Item>
        <Form.Item name="agent" label={w.agent}>
          <Select
            allowClear
            options={people
              .filter((person) => person.team === team && person.login !== me.login)
              .map(({ login, name }) => ({ value: login, label: online.has(login) ? `${name} · ${w.online}` : name }))}
          />
        </Form.Item>
        <Form.Item name="memo" label={w.memo} rules={[{ required: true, whitespace: true }]}>
          <Input.TextArea
            rows={4}
            maxLength={2000}
            onKeyDown={(event) => {
              if (event.key === 'Enter' && (event.ctrlKey || event.metaKey)) form.submit()
            }}
          />
        </Form.Item>
      </Form>
    </Modal>
  )
}
