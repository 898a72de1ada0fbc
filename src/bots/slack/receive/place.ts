/** Where a Slack conversation is: a person's direct messages, or one thread of a channel. */
export interface Place {
  /** What a message is posted to: a user id opens the direct messages with that person. */
  readonly channel: string
  /** null = direct messages. */
  readonly threadTs: string | null
}

/** The place of a message, as the conversation's external user. */
export function externalUserOf(at: { readonly channel: string; readonly user: string; readonly root: string }): string {
  return isDirect(at.channel) ? at.user : `${at.channel}:${at.root}`
}

/** The place that an external user names. */
export function placeOf(externalUser: string): Place {
  const colon = externalUser.indexOf(':')
  if (colon < 0) return { channel: externalUser, threadTs: null }
  return { channel: externalUser.slice(0, colon), threadTs: externalUser.slice(colon + 1) }
}

/** Direct messages with one person. */
export function isDirect(channel: string): boolean {
  return channel.startsWith('D')
}

/** When a message with that `ts` was written. */
export function instantOf(ts: string): Date {
  return new Date(Math.round(Number(ts) * 1000))
}
