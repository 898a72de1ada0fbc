import type { HostApi } from '../widget/loader/host-api.ts'

type Language = 'zh' | 'en'

const LANGUAGE = 'suda.language'
const SIGNED_IN = 'suda.signed-in'
const TITLES: Readonly<Record<Language, string>> = {
  zh: '速达物流 · 寄得明白，到得准时',
  en: 'Suda Logistics · Sent with confidence',
}

const originals = new Map<Element, string>()
let language: Language =
  localStorage.getItem(LANGUAGE) === 'en' || (!localStorage.getItem(LANGUAGE) && !navigator.language.startsWith('zh'))
    ? 'en'
    : 'zh'

/** A host site's page is all it takes: words, a button that signs in, and calls to `window.waydesk`. */
function start(): void {
  speak(language)
  document.querySelector('#language')?.addEventListener('click', () => {
    speak(language === 'zh' ? 'en' : 'zh')
    localStorage.setItem(LANGUAGE, language)
    withWidget((waydesk) => waydesk.setLanguage(language))
  })
  for (const button of document.querySelectorAll<HTMLElement>('[data-say]')) {
    button.addEventListener('click', () => say((language === 'en' ? button.dataset['sayEn'] : button.dataset['say']) ?? ''))
  }
  document.querySelector<HTMLFormElement>('#track')?.addEventListener('submit', (event) => {
    event.preventDefault()
    const number = document.querySelector<HTMLInputElement>('#waybill')?.value.trim() ?? ''
    say(language === 'en' ? `Where is my parcel ${number}`.trim() : `查快递 ${number}`.trim())
  })
  document.querySelector('#sign-in')?.addEventListener('click', () => void signIn(localStorage.getItem(SIGNED_IN) === null))
  if (localStorage.getItem(SIGNED_IN) !== null) void signIn(true)
}

function say(text: string): void {
  withWidget((waydesk) => waydesk.open({ send: text }))
}

/** What a real site's server would put into its page for a signed-in customer. */
async function signIn(isIn: boolean): Promise<void> {
  const button = document.querySelector('#sign-in')
  if (!isIn) {
    localStorage.removeItem(SIGNED_IN)
    button?.setAttribute('aria-pressed', 'false')
    return withWidget((waydesk) => waydesk.reset())
  }
  const answer = await fetch('/demo/identity', { method: 'POST' })
  if (!answer.ok) return
  const { identity } = await answer.json()
  localStorage.setItem(SIGNED_IN, '1')
  button?.setAttribute('aria-pressed', 'true')
  withWidget((waydesk) => waydesk.identify(identity))
}

function withWidget(call: (waydesk: HostApi) => void): void {
  const { waydesk } = window as { readonly waydesk?: HostApi }
  if (waydesk) call(waydesk)
  else window.addEventListener('waydesk:ready', () => withWidget(call), { once: true })
}

function speak(wanted: Language): void {
  language = wanted
  document.documentElement.lang = wanted === 'zh' ? 'zh-CN' : 'en'
  document.title = TITLES[wanted]
  for (const element of document.querySelectorAll<HTMLElement>('[data-en]')) {
    element.textContent = inLanguage(element, element.textContent ?? '', element.dataset['en'])
  }
  for (const input of document.querySelectorAll<HTMLInputElement>('[data-en-placeholder]')) {
    input.placeholder = inLanguage(input, input.placeholder, input.dataset['enPlaceholder'])
  }
  const button = document.querySelector('#language')
  if (button) button.textContent = wanted === 'zh' ? 'English' : '中文'
}

/** The page is written in Chinese; the first time an element is translated its own words are kept. */
function inLanguage(element: Element, words: string, english = ''): string {
  const chinese = originals.get(element) ?? words
  originals.set(element, chinese)
  return language === 'en' ? english : chinese
}

start()
