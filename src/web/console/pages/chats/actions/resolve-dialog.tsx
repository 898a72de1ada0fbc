import { Button, Form, Input, Modal } from 'antd'
import { useAct } from '../../../api/use-act.ts'
import { useWords } from '../../../i18n/language.tsx'
import { useIsPhone } from '../../../ui/use-is-phone.ts'
import { useEnded } from './use-ended.tsx'

const words = {
  title: ['解决会话', 'Resolve the chat'],
  summary: ['服务小结：问题是什么，怎么解决的', 'Summary: what it was, how it was settled'],
  hint: ['会话交还机器人，客户会收到满意度调查。', 'The chat goes back to the bot and the customer gets the survey.'],
  keys: ['Ctrl+Enter 提交。', ' Ctrl+Enter sends.'],
  ok: ['解决', 'Resolve'],
  done: ['已解决', 'Resolved'],
} as const

const starters = [
  ['已答复客户的查件问题。', 'Answered where the parcel is.'],
  ['已为客户报价。', 'Gave the price.'],
  ['已登记投诉并说明时限。', 'Complaint on record, time told.'],
  ['已约二次派送。', 'Second delivery booked.'],
] as const

export function ResolveDialog(props: {
  readonly conversationId: string
  readonly isOpen: boolean
  readonly onClose: () => void
  readonly onDone: () => void
}) {
  const w = useWords(words)
  const suggestions = useWords(Object.fromEntries(starters.map((pair, index) => [String(index), pair])))
  const { act, isBusy } = useAct()
  const ended = useEnded(props.conversationId)
  const isPhone = useIsPhone()
  const [form] = Form.useForm<{ summary: string }>()
  const save = async (values: { readonly summary: string }) => {
    if ((await act(`/conversations/${props.conversationId}/resolve`, values)) === null) return
    ended(w.done)
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
      afterOpenChange={(isOpen) => isOpen && form.focusField('summary')}
      confirmLoading={isBusy}
      width={440}
    >
      <Form form={form} layout="vertical" onFinish={(values) => void save(values)}>
        <Form.Item
          name="summary"
          label={w.summary}
          rules={[{ required: true, whitespace: true }]}
          extra={isPhone ? w.hint : w.hint + w.keys}
        >
          <Input.TextArea
            rows={4}
            maxLength={2000}
            autoFocus
            onKeyDown={(event) => {
              if (event.key === 'Enter' && (event.ctrlKey || event.metaKey)) form.submit()
            }}
          />
        </Form.Item>
        {Object.values(suggestions).map((text) => (
          <Button
            key={text}
            size="small"
            style={{ marginBottom: 6, marginInlineEnd: 6 }}
            onClick={() => {
              form.setFieldValue('summary', text)
              form.focusField('summary')
            }}
          >
            {text}
          </Button>
        ))}
      </Form>
    </Modal>
  )
}
