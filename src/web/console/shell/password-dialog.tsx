import { App, Form, Input, Modal } from 'antd'
import { useState } from 'react'
import { CallFailed, sendJson } from '../api/fetch-json.ts'
import { useWords } from '../i18n/language.tsx'

const words = {
  title: ['修改密码', 'Change password'],
  old: ['现在的密码', 'Present password'],
  next: ['新密码（至少 8 位）', 'New password (8 characters or more)'],
  save: ['保存', 'Save'],
  saved: ['密码已修改', 'Password changed'],
  failed: ['没有改成：请检查现在的密码。', 'Not changed: check the present password.'],
} as const

export function PasswordDialog({ isOpen, onClose }: { readonly isOpen: boolean; readonly onClose: () => void }) {
  const w = useWords(words)
  const { message } = App.useApp()
  const [isBusy, setBusy] = useState(false)
  const [form] = Form.useForm<{ currentPassword: string; newPassword: string }>()
  const save = async (values: { currentPassword: string; newPassword: string }) => {
    setBusy(true)
    try {
      await sendJson('POST', '/auth/change-password', { ...values, revokeOtherSessions: true })
      void message.success(w.saved)
      form.resetFields()
      onClose()
    } catch (error) {
      void message.error(error instanceof CallFailed && error.status >= 500 ? error.sentence.zh : w.failed)
    } finally {
      setBusy(false)
    }
  }
  return (
    <Modal
      open={isOpen}
      title={w.title}
      okText={w.save}
      onCancel={onClose}
      onOk={() => form.submit()}
      confirmLoading={isBusy}
      width={380}
    >
      <Form form={form} layout="vertical" onFinish={(values) => void save(values)}>
        <Form.Item name="currentPassword" label={w.old} rules={[{ required: true }]}>
          <Input.Password autoComplete="current-password" />
        </Form.Item>
        <Form.Item name="newPassword" label={w.next} rules={[{ required: true, min: 8 }]}>
          <Input.Password autoComplete="new-password" />
        </Form.Item>
      </Form>
    </Modal>
  )
}
