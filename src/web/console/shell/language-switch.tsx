import { Segmented } from 'antd'
import { useLanguage, useSetLanguage } from '../i18n/language.tsx'

export function LanguageSwitch() {
  const language = useLanguage()
  const set = useSetLanguage()
  return (
    <Segmented
      size="small"
      value={language}
      onChange={(next) => set(next)}
      options={[
        { value: 'zh' as const, label: '中' },
        { value: 'en' as const, label: 'EN' },
      ]}
    />
  )
}
