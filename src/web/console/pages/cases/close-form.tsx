import { Button, Form, Input } from 'antd'
import { useAct } from '../../api/use-act.ts'
import { useWords } from '../../i18n/language.tsx'

const words = {
  outcome: ['处理结果', 'Outcome'],
  cause: ['原因（可选）', 'Cause (optional)'],
  department: ['责任部门（可选）', 'Department responsible (optional)'],
  ok: ['结案', 'Close'],
  cancel: ['取消', 'Cancel'],
  done: ['已结案', 'Closed'],
} as const

interface Closing {
  readonly outcome: string
  readonly cause?: string
  readonly department?: string
}

export function CloseForm({ caseNumber, onDone }: { readonly caseNumber: string; readonly onDone: () => void }) {
  const w = useWords(words)
  const { act, isBusy } = useAct()
  const save = async (values: Closing) => {
    const filled = Object.fromEntries(Object.entries(values).filter(([, value]) => value))
    if ((await act(`/cases/${caseNumber}/close`, filled, w.done)) !== null) onDone()
  }
  return (
    <Form<Closing> size="small" style={{ marginTop: 8 }} onFinish={(values) => void save(values)}>
      <Form.Item name="outcome" rules={[{ required: true, whitespace: true, message: w.outcome }]} style={{ marginBottom: 6 }}>
        <Input.TextArea rows={2} placeholder={w.outcome} autoFocus maxLength={2000} />
      </Form.Item>
      <Form.Item name="cause" style={{ marginBottom: 6 }}>
        <Input placeholder={w.cause} maxLength={200} />
      </Form.Item>
      <Form.Item name="department" style={{ marginBottom: 6 }}>
        <Input placeholder={w.department} maxLength={200} />
      </Form.Item>
      <div className="row" style={{ gap: 6 }}>
        <Button type="primary" htmlType="submit" loading={isBusy}>
          {w.ok}
        </Button>
        <Button onClick={onDone}>{w.cancel}</Button>
      </div>
    </Form>
  )
}
