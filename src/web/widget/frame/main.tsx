import { render } from 'preact'
import { isBridgeMessage, type ToFrame, type ToHost } from '../shared/bridge.ts'
import { ChatClient } from './chat/chat-client.ts'
import { keep, recall } from './chat/keep.ts'
import { App } from './view/app.tsx'
import './styles/base.css'
import './styles/choices.css'
import './styles/header.css'
import './styles/messages.css'
import './styles/composer.css'
import { Wishes } from './wishes.ts'
import { words } from './words.ts'

type Language = 'zh' | 'en'
type HostWish = Extract<ToFrame, { waydesk: 'send' | 'shown' }>

let language: Language = toLanguage(recall('language', navigator.language))
let hostOrigin: string | null = window.parent === window ? location.origin : null
const wishes = new Wishes<HostWish>()

const client = new ChatClient({ language: () => language, onRefused: (code) => tellHost({ waydesk: 'refused', code }) })

function tellHost(message: ToHost): void {
  // Before the host has spoken its origin is unknown; what is said then is no secret.
  window.parent.postMessage(message, hostOrigin ?? '*')
}

function speak(wanted: Language, isChosen: boolean): void {
  language = wanted
  if (isChosen) keep('language', wanted)
  document.documentElement.lang = wanted === 'zh' ? 'zh-CN' : 'en'
  document.title = words[wanted].title
  draw()
}

function draw(): void {
  const host = document.getElementById('chat')
  if (!host) return
  render(
    <App
      client={client}
      words={words[language]}
      language={language}
      speak={(wanted) => speak(wanted, true)}
      wishes={wishes}
      tellHost={tellHost}
    />,
    host,
  )
}

function hear(message: ToFrame): void {
  switch (message.waydesk) {
    case 'start':
      if (message.theme) document.documentElement.dataset['theme'] = message.theme
      if (message.language && recall('language', null) === null) speak(toLanguage(message.language), false)
      void client.start(message.identity)
      break
    case 'identify':
      void client.start(message.identity)
      break
    case 'language':
      speak(toLanguage(message.language), true)
      break
    case 'reset':
      void client.reset()
      break
    case 'send':
    case 'shown':
      wishes.make(message)
  }
}

window.addEventListener('message', (event) => {
  if (event.source !== window.parent || !isBridgeMessage(event.data)) return
  if (hostOrigin !== null && event.origin !== hostOrigin) return
  hostOrigin = event.origin
  hear(event.data as ToFrame)
})

function toLanguage(tag: string): Language {
  return tag.toLowerCase().startsWith('zh') ? 'zh' : 'en'
}

speak(language, false)
// On its own (a link, a web view) it is the whole page; in a frame the host says who is there.
if (window.parent === window) {
  void client.start(null)
  wishes.make({ waydesk: 'shown', isOpen: true, isPhone: true })
} else tellHost({ waydesk: 'ready' })
