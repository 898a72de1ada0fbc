import { PaperClipOutlined, SendOutlined } from '@ant-design/icons'
import { Button, Tooltip } from 'antd'
import { useRef } from 'react'
import { useMe } from '../../../api/me.ts'
import { useWords } from '../../../i18n/language.tsx'
import { useIsPhone } from '../../../ui/use-is-phone.ts'
import type { Mode } from './use-draft.ts'

const words = {
  reply: ['发送', 'Send'],
  note: ['记下', 'Add note'],
  attach: ['图片或文件（也可以直接粘贴）', 'Picture or file (or paste one)'],
} as const

/** The clip and the button that sends. */
export function ComposerTools(props: {
  readonly mode: Mode
  readonly isEmpty: boolean
  readonly onSend: () => void
  readonly onFile: (file: File) => void
}) {
  const w = useWords(words)
  const { may } = useMe()
  const isPhone = useIsPhone()
  const picker = useRef<HTMLInputElement>(null)
  return (
    <div className="composer-tools row between">
      <input
        ref={picker}
        type="file"
        hidden
        onChange={(event) => {
          const [file] = event.target.files ?? []
          if (file) props.onFile(file)
          event.target.value = ''
        }}
      />
      <Tooltip title={w.attach}>
        <Button
          type="text"
          size="small"
          aria-label={w.attach}
          icon={<PaperClipOutlined />}
          disabled={props.mode === 'note' || !may.includes('attach')}
          onClick={() => picker.current?.click()}
        />
      </Tooltip>
      <Button
        type="primary"
        size="small"
        icon={<SendOutlined />}
        aria-label={w[props.mode]}
        disabled={props.isEmpty}
        onClick={props.onSend}
      >
        {isPhone ? null : w[props.mode]}
      </Button>
    </div>
  )
}
