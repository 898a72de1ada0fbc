import type { DeskActions } from '../../domain/desk/desk-actions.ts'
import { type Acting, act } from './acting.ts'
import { answerQuote } from './cases/answer-quote.ts'
import { closeCase } from './cases/close-case.ts'
import { decideCompensation } from './cases/decide-compensation.ts'
import { claim } from './chats/claim.ts'
import { handBack, resolve } from './chats/give-back.ts'
import { note } from './chats/note.ts'
import { reopen } from './chats/reopen.ts'
import { reply } from './chats/reply.ts'
import { snooze } from './chats/snooze.ts'
import { transfer } from './chats/transfer.ts'
import type { DeskParts } from './desk-parts.ts'
import { dispatch } from './road/dispatch.ts'
import { move } from './road/move.ts'
import { pickUp } from './road/pick-up.ts'

/** What people at the desk do, on PostgreSQL: each action one transaction with its audit entry, announced after the commit. */
export function createDeskActions(parts: DeskParts): DeskActions {
  const run =
    <Wish, Result>(work: (at: Acting, wish: Wish) => Promise<Result>) =>
    (by: string, wish: Wish): Promise<Result> =>
      act(parts, by, (at) => work(at, wish))
  return {
    claim: (by, conversationId, expectedVersion) => run(claim)(by, { conversationId, expectedVersion }),
    reply: run(reply),
    note: run(note),
    transfer: run(transfer),
    snooze: run(snooze),
    resolve: run(resolve),
    handBack: run(handBack),
    reopen: run(reopen),
    answerQuote: run(answerQuote),
    decideCompensation: run(decideCompensation),
    closeCase: run(closeCase),
    dispatch: run(dispatch),
    pickUp: run(pickUp),
    move: run(move),
  }
}
