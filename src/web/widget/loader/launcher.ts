import { launcherStyle } from './launcher-style.ts'

const ICONS = {
  bubble: 'M12 3C6.9 3 3 6.6 3 11c0 2.4 1.2 4.6 3.1 6 .2 1.300-.3 2.700-1.300 3.700 1.900.1 3.700-.6 5-1.700.7.1 1.400.2 2.200.2 5.100 0 9-3.600 9-8.200S17.100 3 12 3Z',
  cross: 'M6 9.500 12 15.500 18 9.500',
} as const

const LABELS = { zh: { open: '打开在线客服', close: '收起在线客服', frame: '在线客服' }, en: { open: 'Open chat', close: 'Close chat', frame: 'Chat with us' } } as const

export interface Launcher {
  /** Made on the first opening: a page that nobody asks costs one script. */
  frame(): HTMLIFrameElement
  hasFrame(): boolean
  show(isOpen: boolean): void
  ready(): void
  unread(count: number, preview: string): void
  speak(language: 'zh' | 'en'): void
  focus(): void
}

/** The round button with its badge and preview, and the panel that holds the frame. */
export function createLauncher(
  { frameUrl, accent, side }: { readonly frameUrl: string; readonly accent: string | null; readonly side: string | null },
  onToggle: () => void,
): Launcher {
  const host = document.createElement('waydesk-widget')
  if (accent && CSS.supports('color', accent)) host.style.setProperty('--accent', accent)
  if (side === 'left') host.dataset['side'] = 'left'
  const root = host.attachShadow({ mode: 'open' })
  const sheet = new CSSStyleSheet()
  sheet.replaceSync(launcherStyle)
  root.adoptedStyleSheets = [sheet]

  const box = element('div', 'shut')
  const panel = element('div', 'panel')
  panel.append(element('div', 'wait'))
  const preview = element('button', 'preview')
  preview.hidden = true
  const button = element('button', 'launcher')
  button.setAttribute('aria-haspopup', 'dialog')
  const badge = element('span', 'badge')
  badge.hidden = true
  button.append(icon('bubble', true), icon('cross', false), badge)
  for (const opener of [button, preview]) {
    opener.type = 'button'
    opener.addEventListener('click', onToggle)
  }
  box.append(panel, preview, button)
  root.append(box)
  document.body.append(host)

  let made: HTMLIFrameElement | null = null
  let labels: (typeof LABELS)['zh' | 'en'] = LABELS.zh
  let isOpen = false

  function label(): void {
    button.setAttribute('aria-label', isOpen ? labels.close : labels.open)
    button.setAttribute('aria-expanded', String(isOpen))
    if (made) made.title = labels.frame
  }

  return {
    hasFrame: () => made !== null,
    frame: () => {
      if (made) return made
      made = document.createElement('iframe')
      made.src = frameUrl
      made.allow = 'clipboard-write'
      panel.append(made)
      label()
      return made
    },
    show: (open) => {
      isOpen = open
      box.classList.toggle('open', open)
      box.classList.toggle('shut', !open)
      if (open) preview.hidden = true
      label()
    },
    ready: () => box.classList.add('ready'),
    unread: (count, text) => {
      badge.hidden = count === 0
      badge.textContent = count > 99 ? '99+' : String(count)
      preview.hidden = isOpen || count === 0 || text === ''
      preview.textContent = text
    },
    speak: (language) => {
      labels = LABELS[language]
      label()
    },
    focus: () => button.focus(),
  }
}

function element<Name extends 'div' | 'button' | 'span'>(name: Name, className: string): HTMLElementTagNameMap[Name] {
  const made = document.createElement(name)
  made.className = className
  return made
}

function icon(name: keyof typeof ICONS, isFilled: boolean): SVGSVGElement {
  const svg = document.createElementNS('http://www.w3.org/2000/svg', 'svg')
  const attributes = isFilled ? { fill: 'currentColor' } : { fill: 'none', stroke: 'currentColor', 'stroke-width': '2.4', 'stroke-linecap': 'round', 'stroke-linejoin': 'round' }
  for (const [key, value] of Object.entries({ viewBox: '0 0 24 24', class: name, 'aria-hidden': 'true', ...attributes })) svg.setAttribute(key, value)
  const path = document.createElementNS('http://www.w3.org/2000/svg', 'path')
  path.setAttribute('d', ICONS[name])
  svg.append(path)
  return svg
}
