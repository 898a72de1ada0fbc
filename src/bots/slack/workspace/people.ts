import type { SlackClient } from './clients.ts'
import type { Installation } from './installations.ts'

const WITHIN_MS = 1_500
const MOST_KEPT = 5_000
const KEEP_MS = 3_600_000

export interface SlackPerson {
  readonly name: string | null
  /** In lower case; null without the right to read it, and for guests from other companies: theirs is vouched for by them. */
  readonly email: string | null
  readonly language: 'zh' | 'en'
}

type Found = NonNullable<Awaited<ReturnType<SlackClient['users']['info']>>['user']>

const NOBODY: SlackPerson = { name: null, email: null, language: 'zh' }

/** What people of a workspace are called; asked once an hour, and never waited for long. */
export function createPeople(client: (token: string) => SlackClient): (at: Installation, user: string) => Promise<SlackPerson> {
  const known = new Map<string, { readonly person: Promise<SlackPerson>; readonly until: number }>()
  return (at, user) => {
    const key = `${at.teamId}:${user}`
    const kept = known.get(key)
    if (kept && kept.until > performance.now()) return kept.person
    if (known.size >= MOST_KEPT) known.clear()
    const person = within(ask(client(at.botToken), at.teamId, user), WITHIN_MS).catch(() => {
      known.delete(key)
      return NOBODY
    })
    known.set(key, { person, until: performance.now() + KEEP_MS })
    return person
  }
}

async function ask(client: SlackClient, teamId: string, user: string): Promise<SlackPerson> {
  const { user: found } = await client.users.info({ user, include_locale: true })
  if (!found) return NOBODY
  return {
    name: nameOf(found),
    email: found.team_id === teamId ? (found.profile?.email?.toLowerCase() ?? null) : null,
    language: found.locale && !found.locale.startsWith('zh') ? 'en' : 'zh',
  }
}

function nameOf({ profile, name }: Found): string | null {
  return profile?.display_name || profile?.real_name || name || null
}

async function within<Result>(work: Promise<Result>, ms: number): Promise<Result> {
  let timer: NodeJS.Timeout | undefined
  const late = new Promise<never>((_resolve, reject) => {
    timer = setTimeout(() => reject(new Error('slack.no_answer')), ms)
  })
  return Promise.race([work, late]).finally(() => clearTimeout(timer))
}
