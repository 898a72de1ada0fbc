import { z } from 'zod'
import type { DeskDeps } from '../desk-deps.ts'
import { defined } from '../http/defined.ts'
import type { DeskHandlers } from '../http/desk-call.ts'
import { refusals } from '../http/refusals.ts'
import * as inputs from './inputs.ts'

/** The chats: list, transcript, and what a person does in one. */
export function conversationHandlers({ actions, views, reveals }: DeskDeps) {
  const id = (params: unknown): string => inputs.idParam.parse(params).id
  return {
    conversations: async ({ by, request }) => ({
      conversations: await views.conversations(by.login, defined(inputs.conversationQuery.parse(request.query))),
    }),
    conversation: ({ by, request }) =>
      views.conversation(by.login, id(request.params), defined(inputs.pageQuery.parse(request.query))),
    draft: ({ by, request }) => views.draft(by.login, id(request.params)),
    saveDraft: async ({ by, request }) => {
      await views.saveDraft(by.login, { conversationId: id(request.params), ...inputs.draftBody.parse(request.body) })
      return {}
    },
    claim: ({ by, request }) =>
      actions.claim(by.login, id(request.params), inputs.claimBody.parse(request.body ?? {}).expectedVersion),
    reply: ({ by, request }) =>
      actions.reply(by.login, { conversationId: id(request.params), ...defined(parseReply(request.body)) }),
    note: ({ by, request }) =>
      actions.note(by.login, { conversationId: id(request.params), ...inputs.noteBody.parse(request.body) }),
    transfer: async ({ by, request }) => {
      const transfer = defined(inputs.transferBody.parse(request.body))
      await actions.transfer(by.login, { conversationId: id(request.params), ...transfer })
      return {}
    },
    snooze: async ({ by, request }) => {
      const { until } = inputs.snoozeBody.parse(request.body)
      await actions.snooze(by.login, { conversationId: id(request.params), until: until === null ? null : new Date(until) })
      return {}
    },
    resolve: async ({ by, request }) => {
      await actions.resolve(by.login, { conversationId: id(request.params), ...inputs.resolveBody.parse(request.body) })
      return {}
    },
    handBack: async ({ by, request }) => {
      await actions.handBack(by.login, id(request.params))
      return {}
    },
    reopen: async ({ by, request }) => {
      await actions.reopen(by.login, id(request.params))
      return {}
    },
    reveal: async ({ by, request }) => {
      if (!reveals) throw refusals.role()
      return { phones: await reveals.phones(by.login, id(request.params)) }
    },
  } satisfies DeskHandlers
}

/** A reply has words or a file; blank words alone are nothing to send. */
function parseReply(body: unknown) {
  const reply = inputs.replyBody.parse(body)
  if (reply.text.trim() === '' && reply.attachmentKey === undefined) {
    throw new z.ZodError([{ code: 'custom', path: ['text'], message: 'empty', input: reply.text }])
  }
  return reply
}
