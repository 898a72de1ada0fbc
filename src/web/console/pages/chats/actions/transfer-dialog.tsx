import { Form, Input, Modal, Select } from 'antd'
import type { TeamKey } from '../../../../../domain/cases/case.ts'
import { useMe } from '../../../api/me.ts'
import { useAct } from '../../../api/use-act.ts'
import { useWords } from '../../../i18n/language.tsx'
import { teamWords } from '../../../i18n/trade-words.ts'

const words = {
  title: ['转给同事', 'Transfer'],
  team: ['转到', 'To'],
  agent: ['指定同事（可不选）', 'Somebody in particular (optional)'],
  memo: ['交接说明：客户要什么，做到哪一步', 'Memo: what the customer wants, how far we are'],
  ok: ['转出', 'Transfer'],
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
}) {
  const w = useWords(words)
  const teamName = useWords(teamWords)
  const { people, agent: me } = useMe()
  const { act, isBusy } = useAct()
  const [form] = Form.useForm<Transfer>()
  const team = Form.useWatch('team', form)
  const save = async (transfer: Transfer) => {
    if ((await act(`/conversations/${props.conversationId}/transfer`, transfer, w.done)) === null) return
    form.resetFields()
    props.onClose()
  }
  return (
    <Modal
      open={props.isOpen}
      title={w.title}
      okText={w.ok}
      onCancel={props.onClose}
      onOk={() => form.submit()}
      confirmLoading={isBusy}
      width={440}
    >
      <Form form={form} layout="vertical" onFinish={(values) => void save(values)}>
        <Form.Item name="team" label={w.team} rules={[{ required: true }]}>
          <Select
            options={teams.map((value) => ({ value, label: teamName[value] }))}
            onChange={() => form.resetFields(['agent'])}
          />
        </Form.Item>
        <Form.Item name="agent" label={w.agent}>
          <Select
            allowClear
            options={people
              .filter((person) => person.team === team && person.login !== me.login)
              .map((person) => ({ value: person.login, label: person.name }))}
          />
        </Form.Item>
        <Form.Item name="memo" label={w.memo} rules={[{ required: true, whitespace: true }]}>
          <Input.TextArea rows={4} maxLength={2000} />
        </Form.Item>
      </Form>
    </Modal>
  )
}
