import { Form, Input, Modal } from 'antd'
import { useAct } from '../../api/use-act.ts'
import { useWords } from '../../i18n/language.tsx'

const words = {
  title: ['派单', 'Dispatch'],
  name: ['快递员（可稍后填）', 'Courier (may come later)'],
  phone: ['快递员电话', 'Courier’s phone'],
  ok: ['派单', 'Dispatch'],
  done: ['已派单', 'Dispatched'],
  both: ['姓名和电话要一起填', 'Give both name and phone'],
} as const

interface Courier {
  readonly name?: string
  readonly phone?: string
}

export function DispatchDialog(props: { readonly orderNumber: string; readonly isOpen: boolean; readonly onClose: () => void }) {
  const w = useWords(words)
  const { act, isBusy } = useAct()
  const [form] = Form.useForm<Courier>()
  const save = async ({ name, phone }: Courier) => {
    const courier = name && phone ? { courier: { name, phone } } : {}
    if ((await act(`/orders/${props.orderNumber}/dispatch`, courier, w.done)) !== null) props.onClose()
  }
  const needs = (other: keyof Courier) => ({
    validator: (_: unknown, value?: string) =>
      form.getFieldValue(other) && !value ? Promise.reject(new Error(w.both)) : Promise.resolve(),
  })
  return (
    <Modal
      open={props.isOpen}
      title={`${w.title} ${props.orderNumber}`}
      okText={w.ok}
      onCancel={props.onClose}
      onOk={() => form.submit()}
      afterOpenChange={(isOpen) => isOpen && form.focusField('name')}
      confirmLoading={isBusy}
      width={380}
    >
      <Form form={form} layout="vertical" onFinish={(values) => void save(values)}>
        <Form.Item name="name" label={w.name} rules={[needs('phone')]}>
          <Input autoFocus />
        </Form.Item>
        <Form.Item name="phone" label={w.phone} rules={[needs('name')]}>
          <Input inputMode="tel" />
        </Form.Item>
      </Form>
    </Modal>
  )
}
