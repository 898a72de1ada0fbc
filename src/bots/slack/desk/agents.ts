import type { SlackDeskSettings } from '../settings.ts'
import type { Installation } from '../workspace/installations.ts'
import type { SlackPerson } from '../workspace/people.ts'

/** The desk login of a Slack user: by the user's id, else by the e-mail that Slack vouches for; null = nobody at the desk. */
export async function loginOf(
  { agents }: Pick<SlackDeskSettings, 'agents'>,
  at: { readonly installation: Installation; readonly user: string; readonly people: People },
): Promise<string | null> {
  const byId = agents[at.user]
  if (byId !== undefined) return byId
  if (!Object.keys(agents).some((key) => key.includes('@'))) return null
  const { email } = await at.people(at.installation, at.user)
  return email === null ? null : (agents[email] ?? null)
}

export type People = (at: Installation, user: string) => Promise<SlackPerson>
