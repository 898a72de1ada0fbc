import { Button } from 'antd'
import { useState } from 'react'
import { useMe } from '../../../api/me.ts'
import { useAct } from '../../../api/use-act.ts'
import { useWords } from '../../../i18n/language.tsx'
import { EraseDialog } from './erase-dialog.tsx'
import { Section } from './section.tsx'

const words = {
  title: ['个人信息', 'Personal data'],
  export: ['导出全部资料', 'Export everything'],
  exported: ['已导出，本次导出已记入审计。', 'Exported; the export is on record.'],
  erase: ['应客户要求删除…', 'Erase on request…'],
} as const

/** What a customer may ask of us by law; only for those who may answer it. */
export function PrivacySection({ customerId }: { readonly customerId: string }) {
  const w = useWords(words)
  const { may } = useMe()
  const { act, isBusy } = useAct()
  const [isErasing, setErasing] = useState(false)
  const download = async () => {
    const everything = await act<object>(`/customers/${customerId}/export`, {}, w.exported)
    if (everything !== null) save(`customer-${customerId}.json`, JSON.stringify(everything, null, 2))
  }
  if (!may.includes('exportCustomer') && !may.includes('eraseCustomer')) return null
  return (
    <Section title={w.title}>
      <div className="row wrap" style={{ gap: 6 }}>
        {may.includes('exportCustomer') ? (
          <Button size="small" loading={isBusy} onClick={() => void download()}>
            {w.export}
          </Button>
        ) : null}
        {may.includes('eraseCustomer') ? (
          <Button size="small" danger onClick={() => setErasing(true)}>
            {w.erase}
          </Button>
        ) : null}
      </div>
      {isErasing ? <EraseDialog customerId={customerId} onClose={() => setErasing(false)} /> : null}
    </Section>
  )
}

function save(name: string, text: string): void {
  const address = URL.createObjectURL(new Blob([text], { type: 'application/json' }))
  const link = document.createElement('a')
  link.href = address
  link.download = name
  link.click()
  URL.revokeObjectURL(address)
}
