/** What the host page's script and the chat's frame tell each other; every message names its origin, checked on both sides. */
export type ToFrame =
  | {
      readonly waydesk: 'start'
      readonly language: string | null
      readonly identity: string | null
      readonly theme: string | null
    }
  | { readonly waydesk: 'shown'; readonly isOpen: boolean; readonly isPhone: boolean }
  | { readonly waydesk: 'send'; readonly text: string }
  | { readonly waydesk: 'identify'; readonly identity: string | null }
  | { readonly waydesk: 'language'; readonly language: string }
  | { readonly waydesk: 'reset' }

export type ToHost =
  | { readonly waydesk: 'ready' }
  | { readonly waydesk: 'close' }
  | { readonly waydesk: 'unread'; readonly count: number; readonly preview: string }
  | { readonly waydesk: 'refused'; readonly code: string }

/** Whether a window message is one of ours; its form is trusted only after the origin was checked. */
export function isBridgeMessage(value: unknown): value is { readonly waydesk: string } {
  return typeof value === 'object' && value !== null && 'waydesk' in value && typeof value.waydesk === 'string'
}
