import type { DeskDeps } from '../desk-deps.ts'
import { defined } from '../http/defined.ts'
import type { DeskHandlers } from '../http/desk-call.ts'
import { refusals } from '../http/refusals.ts'
import * as inputs from './inputs.ts'

/** Cases with their decisions, the dispatcher's list, the numbers of the day, and the channels. */
export function workHandlers({ actions, views, channels }: DeskDeps) {
  const number = (params: unknown): string => inputs.numberParam.parse(params).number
  return {
    queues: async ({ by }) => ({ queues: await views.queues(by.login) }),
    cases: async ({ by, request }) => ({
      cases: await views.cases(by.login, defined(inputs.caseQuery.parse(request.query))),
    }),
    answerQuote: ({ by, request }) =>
      actions.answerQuote(by.login, { caseNumber: number(request.params), ...defined(inputs.priceBody.parse(request.body)) }),
    decideCompensation: ({ by, request }) =>
      actions.decideCompensation(by.login, {
        caseNumber: number(request.params),
        ...defined(inputs.priceBody.parse(request.body)),
      }),
    closeCase: ({ by, request }) =>
      actions.closeCase(by.login, { caseNumber: number(request.params), ...defined(inputs.closeBody.parse(request.body)) }),
    dispatchList: async ({ by }) => ({ orders: await views.dispatchList(by.login) }),
    dispatch: ({ by, request }) =>
      actions.dispatch(by.login, {
        orderNumber: number(request.params),
        ...defined(inputs.dispatchBody.parse(request.body ?? {})),
      }),
    pickUp: ({ by, request }) => actions.pickUp(by.login, number(request.params)),
    move: ({ by, request }) =>
      actions.move(by.login, {
        waybill: inputs.waybillParam.parse(request.params).waybill,
        ...defined(inputs.moveBody.parse(request.body)),
      }),
    today: async ({ by, request }) => {
      const { figure } = inputs.todayQuery.parse(request.query)
      if (figure === undefined) return { today: await views.today(by.login) }
      const behind = await views.figure(by.login, figure)
      if (behind === null) throw refusals.unknown()
      return behind
    },
    channels: async () => ({ channels: (await channels?.()) ?? [] }),
  } satisfies DeskHandlers
}
