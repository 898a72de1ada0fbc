import 'antd/dist/reset.css'
import './styles/index.css'
import { StrictMode } from 'react'
import { createRoot } from 'react-dom/client'
import { ConsoleApp } from './console-app.tsx'
import { LanguageProvider } from './i18n/language.tsx'
import { show } from './look.ts'

show()
const root = document.getElementById('root')
if (root) {
  createRoot(root).render(
    <StrictMode>
      <LanguageProvider>
        <ConsoleApp />
      </LanguageProvider>
    </StrictMode>,
  )
}
