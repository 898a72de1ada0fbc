import { launcherStyle } from './launcher-style.ts'

const ICONS = {
  bubble:
    'M12 3C6.900 3 3 6.600 3 11c0 2.400 1.200 4.600 3.100 6 .2 1.300-.3 2.700-1.300 3.700 1.900.1 3.700-.6 5-1.700.7.1 1.400.2 2.200.2 5.100 0 9-3.600 9-8.200S17.100 3 12 3Z',
  cross: 'M6 9.500 12 15.500 18 9.500',
} as const

const LABELS = {
  zh: { open: '打开在线客服', close: '收起在线客服', frame: '在线客服' },
  en: { open: 'Open chat', close: 'Close chat', frame: 'Chat with us' },
} as const

export interface LauncherLook {
  readonly frameUrl: string
  readonly accent: string | null
  readonly side: string | null
}

/** The round button with its badge and preview, and the panel that holds the frame. */
export class Launcher {
  private readonly look: LauncherLook
  private readonly box = element('div', 'shut')
  private readonly panel = element('div', 'panel')
  private readonly preview = element('button', 'preview')
  private readonly button = element('button', 'launcher')
  private readonly badge = element('span', 'badge')
  private made: HTMLIFrameElement | null = null
  private labels: (typeof LABELS)['zh' | 'en'] = LABELS.zh
  private isOpen = false

  constructor(look: LauncherLook, onToggle: () => void) {
    this.look = look
    this.preview.hidden = true
    this.badge.hidden = true
    this.button.setAttribute('aria-haspopup', 'dialog')
    this.button.append(icon('bubble'), icon('cross'), this.badge)
    for (const opener of [this.button, this.preview]) {
      opener.type = 'button'
      opener.addEventListener('click', onToggle)
    }
    this.panel.append(element('div', 'wait'))
    this.box.append(this.panel, this.preview, this.button)
    document.body.append(hostOf(this.box, look))
  }

  /** Made at the first opening: a page that nobody asks costs one script. */
  frame(): HTMLIFrameElement {
    if (this.made) return this.made
    this.made = document.createElement('iframe')
    this.made.src = this.look.frameUrl
    this.made.allow = 'clipboard-write'
    this.panel.append(this.made)
    this.label()
    return this.made
  }

  hasFrame(): boolean {
    return this.made !== null
  }

  show(isOpen: boolean): void {
    this.isOpen = isOpen
    this.box.classList.toggle('open', isOpen)
    this.box.classList.toggle('shut', !isOpen)
    if (isOpen) this.preview.hidden = true
    this.label()
  }

  ready(): void {
    this.box.classList.add('ready')
  }

  unread(count: number, preview: string): void {
    this.badge.hidden = count === 0
    this.badge.textContent = count > 99 ? '99+' : String(count)
    this.preview.hidden = this.isOpen || count === 0 || preview === ''
    this.preview.textContent = preview
  }

  speak(language: 'zh' | 'en'): void {
    this.labels = LABELS[language]
    this.label()
  }

  focus(): void {
    this.button.focus()
  }

  private label(): void {
    this.button.setAttribute('aria-label', this.isOpen ? this.labels.close : this.labels.open)
    this.button.setAttribute('aria-expanded', String(this.isOpen))
    if (this.made) this.made.title = this.labels.frame
  }
}

/** A shadow root: neither side's styles touch the other's. */
function hostOf(box: HTMLElement, { accent, side }: LauncherLook): HTMLElement {
  const host = document.createElement('waydesk-widget')
  if (accent && CSS.supports('color', accent)) host.style.setProperty('--accent', accent)
  if (side === 'left') host.dataset['side'] = 'left'
  const root = host.attachShadow({ mode: 'open' })
  // A constructed sheet stands under a strict style policy of the host, a style element would not.
  const sheet = new CSSStyleSheet()
  sheet.replaceSync(launcherStyle)
  root.adoptedStyleSheets = [sheet]
  root.append(box)
  return host
}

function element<Name extends 'div' | 'button' | 'span'>(name: Name, className: string): HTMLElementTagNameMap[Name] {
  const made = document.createElement(name)
  made.className = className
  return made
}

function icon(name: keyof typeof ICONS): SVGSVGElement {
  const svg = document.createElementNS('http://www.w3.org/2000/svg', 'svg')
  svg.setAttribute('viewBox', '0 0 24 24')
  svg.setAttribute('class', name)
  svg.setAttribute('aria-hidden', 'true')
  const path = document.createElementNS('http://www.w3.org/2000/svg', 'path')
  path.setAttribute('d', ICONS[name])
  svg.append(path)
  return svg
}
