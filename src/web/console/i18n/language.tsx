import { createContext, type ReactNode, use, useEffect, useMemo, useState } from 'react'
import type { Bilingual, Language } from '../../../domain/language.ts'

const KEY = 'waydesk.language'
const LanguageContext = createContext<{ readonly language: Language; readonly set: (language: Language) => void }>({
  language: 'zh',
  set: () => undefined,
})

export function LanguageProvider({ children }: { readonly children: ReactNode }) {
  const [language, set] = useState<Language>(first)
  useEffect(() => {
    localStorage.setItem(KEY, language)
    document.documentElement.lang = language === 'zh' ? 'zh-CN' : 'en'
  }, [language])
  const value = useMemo(() => ({ language, set }), [language])
  return <LanguageContext value={value}>{children}</LanguageContext>
}

/** As it was chosen at this screen, else as the browser speaks. */
function first(): Language {
  const kept = localStorage.getItem(KEY)
  if (kept === 'zh' || kept === 'en') return kept
  return navigator.language.toLowerCase().startsWith('en') ? 'en' : 'zh'
}

export function useLanguage(): Language {
  return use(LanguageContext).language
}

export function useSetLanguage(): (language: Language) => void {
  return use(LanguageContext).set
}

export type Words = Readonly<Record<string, readonly [zh: string, en: string]>>

/** The words of one page in the language of this screen. */
export function useWords<T extends Words>(words: T): { readonly [K in keyof T]: string } {
  const index = useLanguage() === 'zh' ? 0 : 1
  return useMemo(
    () =>
      Object.fromEntries(Object.entries(words).map(([key, pair]) => [key, pair[index]])) as { readonly [K in keyof T]: string },
    [words, index],
  )
}

export function useBilingual(): (pair: Bilingual) => string {
  const language = useLanguage()
  return (pair) => pair[language]
}
