import { accessTable, deskOf, mayCall, type RouteName } from '../access/access-table.ts'
import { cannedReplies } from '../canned-replies.ts'
import type { DeskDeps } from '../desk-deps.ts'
import type { DeskCall, DeskHandler } from '../http/desk-call.ts'
import { refusals } from '../http/refusals.ts'
import { mustHaveFactor } from '../sign-in/second-factor/must-have-factor.ts'
import { keyParam } from './inputs.ts'

const MAX_FILE_BYTES = 10 * 1024 * 1024
const shownInline = new Set(['image/png', 'image/jpeg', 'image/gif', 'image/webp'])

/** Who am I and what may I, ready-made replies, and files. */
export function ownHandlers(deps: DeskDeps): Readonly<Record<'me' | 'cannedReplies' | 'attach' | 'file', DeskHandler>> {
  return {
    me: async ({ by, mustChangePassword, hasSecondFactor }) => {
      const company = await deps.company()
      return {
        agent: by,
        desk: deskOf(by),
        mustChangePassword,
        secondFactor: deps.factors ? { isOn: hasSecondFactor, isNeeded: mustHaveFactor(deps.factorRule, by.role) } : null,
        may: routeNames.filter((route) => mayCall(route, by) && isOffered(deps, route)),
        company: company.name,
        people: company.agents.map(({ login, name, team, role }) => ({ login, name, team, role })),
        now: deps.clock.now().toISOString(),
      }
    },
    cannedReplies: async () => ({ replies: cannedReplies }),
    attach: (call) => saveFile(deps, call),
    file: (call) => sendFile(deps, call),
  }
}

/** What this server has no part for is not offered at all. */
function isOffered({ files, reveals, privacy, factors }: DeskDeps, route: RouteName): boolean {
  if (route === 'people' || route === 'resetFactor') return factors !== undefined
  if (route === 'attach') return files !== undefined
  if (privacyRoutes.has(route)) return privacy !== undefined
  return route !== 'reveal' || reveals !== undefined
}

const privacyRoutes: ReadonlySet<RouteName> = new Set<RouteName>([
  'exportCustomer',
  'planErasure',
  'eraseCustomer',
  'takeList',
  'audit',
])
const routeNames = Object.keys(accessTable).filter((name): name is RouteName => name in accessTable)

async function saveFile({ files }: DeskDeps, { request }: DeskCall): Promise<unknown> {
  if (!files) throw refusals.role()
  const file = await request.file({ limits: { fileSize: MAX_FILE_BYTES, files: 1 } }).catch(refuseBroken)
  if (!file) throw refusals.tooLarge()
  return { attachment: await files.save({ name: file.filename, bytes: await file.toBuffer().catch(refuseBroken) }) }
}

/** Parts that cannot be read are malformed, whatever their parser calls it. */
function refuseBroken(error: unknown): never {
  const isTooLarge = error instanceof Error && 'statusCode' in error && error.statusCode === 413
  throw isTooLarge ? refusals.tooLarge() : refusals.notAccepted()
}

/** Pictures are shown, everything else is a download: nothing that came in a chat runs on our own address. */
async function sendFile({ files }: DeskDeps, { request, reply }: DeskCall): Promise<unknown> {
  const found = await files?.open(keyParam.parse(request.params).key)
  if (!found) throw refusals.unknown()
  const { name, mime } = found.attachment
  const isShown = shownInline.has(mime)
  reply.header('content-type', isShown ? mime : 'application/octet-stream')
  reply.header('x-content-type-options', 'nosniff')
  reply.header('content-security-policy', "default-src 'none'; sandbox")
  reply.header('content-disposition', `${isShown ? 'inline' : 'attachment'}; filename*=UTF-8''${encodeURIComponent(name)}`)
  return reply.send(found.body)
}
