import { App, Form, Input, Modal } from 'antd'
import { useState } from 'react'
import { CallFailed, sendJson } from '../api/fetch-json.ts'
import { useLanguage, useWords } from '../i18n/language.tsx'

const words = {
  title: ['修改密码', 'Change password'],
  old: ['现在的密码', 'Present password'],
  next: ['新密码（至少 12 位）', 'New password (12 characters or more)'],
  others: ['其他设备会退出登录。', 'Other devices are signed out.'],
  save: ['保存', 'Save'],
  saved: ['密码已修改', 'Password changed'],
  failed: ['没有改成：请检查现在的密码。', 'Not changed: check the present password.'],
} as const

interface PasswordDialogProps {
  readonly isOpen: boolean
  readonly title?: string
  readonly onClose: () => void
  /** Absent = closes. */
  readonly onSaved?: () => void
}

export function PasswordDialog({ isOpen, title, onClose, onSaved = onClose }: PasswordDialogProps) {
  const w = useWords(words)
  const language = useLanguage()
  const { message } = App.useApp()
  const [isBusy, setBusy] = useState(false)
  const [form] = Form.useForm<{ currentPassword: string; newPassword: string }>()
  const save = async (values: { currentPassword: string; newPassword: string }) => {
    setBusy(true)
    try {
      await sendJson('POST', '/auth/change-password', values)
      void message.success(w.saved)
      form.resetFields()
      onSaved()
    } catch (error) {
      const isToldWhy = error instanceof CallFailed && error.code !== 'desk.invalid'
      void message.error(isToldWhy ? error.sentence[language] : w.failed)
    } finally {
      setBusy(false)
    }
  }
  return (
    <Modal
      open={isOpen}
      title={title ?? w.title}
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
        <Form.Item name="newPassword" label={w.next} rules={[{ required: true, min: 12 }]} extra={w.others}>
          <Input.Password autoComplete="new-password" />
        </Form.Item>
      </Form>
    </Modal>
  )
}
