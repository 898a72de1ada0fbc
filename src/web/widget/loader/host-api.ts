/** What a host site may call as `window.waydesk`. */
export interface HostApi {
  /** `send` says something in the visitor's name, at the visitor's click. */
  open(wish?: { readonly send?: string }): void
  close(): void
  /** A JWT that the host's server signed: HS256, `sub`, `exp`, optional `phone` and `name`. */
  identify(identity: string): void
  setLanguage(language: 'zh' | 'en'): void
  /** On sign-out: forgets who it was. */
  reset(): void
  on(event: 'unread' | 'refused', listener: (value: number | string) => void): void
}
