import type { DeskPrivacy } from '../../domain/desk/desk-privacy.ts'
import type { DeskDeps } from '../desk-deps.ts'
import { defined } from '../http/defined.ts'
import type { DeskHandlers } from '../http/desk-call.ts'
import { refusals } from '../http/refusals.ts'
import * as inputs from './inputs.ts'

/** A customer's data on their request, and who looked at what. */
export function privacyHandlers({ privacy }: DeskDeps) {
  const id = (params: unknown): string => inputs.idParam.parse(params).id
  return {
    exportCustomer: ({ by, request }) => must(privacy).exportCustomer(by.login, id(request.params)),
    planErasure: ({ by, request }) => must(privacy).planErasure(by.login, id(request.params)),
    eraseCustomer: ({ by, request }) => {
      inputs.eraseBody.parse(request.body)
      return must(privacy).eraseCustomer(by.login, id(request.params))
    },
    takeList: async ({ by, request }) => {
      const taken = { ...inputs.listParam.parse(request.params), ...inputs.takenBody.parse(request.body) }
      await must(privacy).takeList(by.login, taken)
      return {}
    },
    audit: async ({ by, request }) => ({
      lines: await must(privacy).audit(by.login, defined(inputs.auditQuery.parse(request.query))),
    }),
  } satisfies DeskHandlers
}

function must(privacy: DeskPrivacy | undefined): DeskPrivacy {
  if (!privacy) throw refusals.unknown()
  return privacy
}
