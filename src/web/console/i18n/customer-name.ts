import { useCallback } from 'react'
import { useLanguage } from './language.tsx'

/** Whoever gave no name is numbered by the server, in Chinese. */
const NUMBERED = /^访客 ([0-9A-F]{4})$/

/** A customer as this screen's language calls them. */
export function useCustomerName(): (name: string) => string {
  const language = useLanguage()
  return useCallback((name) => (language === 'zh' ? name : name.replace(NUMBERED, 'Visitor $1')), [language])
}
