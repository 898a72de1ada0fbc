import { Form, Input, Modal, Select } from 'antd'
import type { TrackingEventKind } from '../../../../domain/shipments/shipment.ts'
import { useAct } from '../../api/use-act.ts'
import { useWords } from '../../i18n/language.tsx'
import { eventWords } from '../../i18n/trade-words.ts'

const words = {
  title: ['更新轨迹', 'Move along'],
  waybill: ['运单号', 'Waybill'],
  kind: ['发生了什么', 'What happened'],
  where: ['城市或站点（不要写姓名、门牌）', 'City or station (no names, no doors)'],
  reason: ['原因（客户会看到）', 'Reason (the customer will see it)'],
  signed: ['签收人', 'Signed by'],
  ok: ['记录', 'Record'],
  done: ['已记录，客户查件可见', 'Recorded; tracking tells it now'],
} as const

const kinds: readonly TrackingEventKind[] = [
  'departed',
  'arrived',
  'out_for_delivery',
  'delivered',
  'delivery_failed',
  'customs_held',
  'redelivery_booked',
]

interface Step {
  /** Asked for when the card does not say it. */
  readonly waybill?: string
  readonly kind: TrackingEventKind
  readonly where: string
  readonly note?: string
  readonly signedBy?: string
}

export function MoveDialog(props: { readonly waybill: string | null; readonly isOpen: boolean; readonly onClose: () => void }) {
  const w = useWords(words)
  const event = useWords(eventWords)
  const { act, isBusy } = useAct()
  const [form] = Form.useForm<Step>()
  const kind = Form.useWatch('kind', form)
  const save = async (step: Step) => {
    const { waybill = props.waybill, ...rest } = Object.fromEntries(Object.entries(step).filter(([, value]) => value))
    if ((await act(`/shipments/${encodeURIComponent(waybill ?? '')}/move`, rest, w.done)) === null) return
    form.resetFields()
    props.onClose()
  }
  return (
    <Modal
      open={props.isOpen}
      title={`${w.title} ${props.waybill ?? ''}`}
      okText={w.ok}
      onCancel={props.onClose}
      onOk={() => form.submit()}
      confirmLoading={isBusy}
      width={400}
    >
      <Form form={form} layout="vertical" onFinish={(values) => void save(values)}>
        {props.waybill === null ? (
          <Form.Item name="waybill" label={w.waybill} rules={[{ required: true, whitespace: true }]}>
            <Input autoFocus maxLength={20} />
          </Form.Item>
        ) : null}
        <Form.Item name="kind" label={w.kind} rules={[{ required: true }]}>
          <Select options={kinds.map((value) => ({ value, label: event[value] }))} />
        </Form.Item>
        <Form.Item name="where" label={w.where} rules={[{ required: true, whitespace: true }]}>
          <Input maxLength={60} />
        </Form.Item>
        {kind === 'delivery_failed' || kind === 'customs_held' ? (
          <Form.Item name="note" label={w.reason} rules={[{ required: true, whitespace: true }]}>
            <Input maxLength={200} />
          </Form.Item>
        ) : null}
        {kind === 'delivered' ? (
          <Form.Item name="signedBy" label={w.signed} rules={[{ required: true, whitespace: true }]}>
            <Input maxLength={60} />
          </Form.Item>
        ) : null}
      </Form>
    </Modal>
  )
}
