import { HostWidget } from './host-widget.ts'

/** Reads its own script tag and puts the launcher on the page; a second tag does nothing. */
function start(): void {
  const script = document.querySelector<HTMLScriptElement>('script[src*="/widget.js"]')
  if (!script || 'waydesk' in window) return
  const { identity = null, color = null, side = null, language = null, theme = null } = script.dataset
  const origin = new URL(script.src, location.href).origin
  const widget = new HostWidget({ origin, language, identity, theme, accent: color, side })
  Object.defineProperty(window, 'waydesk', { value: widget.api() })
  window.dispatchEvent(new Event('waydesk:ready'))
  widget.resume()
}

if (document.body) start()
else document.addEventListener('DOMContentLoaded', start)
