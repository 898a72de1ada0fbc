import type { DeskSignIn } from '../desk/sign-in/desk-sign-in.ts'
import { asOutage } from '../store/transaction.ts'

/** The sign-in library hides why it failed: when the database does not answer either, it is an `Outage` and nobody's wrong password. */
export function whileDatabaseAnswers(signIn: DeskSignIn, ask: () => Promise<void>): DeskSignIn {
  const mustAnswer = () =>
    ask().catch((error: unknown) => {
      throw asOutage(error)
    })
  const orOutage = async <T>(work: () => Promise<T>): Promise<T> => {
    try {
      return await work()
    } catch (error) {
      await mustAnswer()
      throw error
    }
  }
  return {
    ...signIn,
    handle: async (request) => {
      const response = await signIn.handle(request)
      if (response.status >= 500) await mustAnswer()
      return response
    },
    whoIs: (headers) => orOutage(() => signIn.whoIs(headers)),
    awaited: (headers) => orOutage(() => signIn.awaited(headers)),
  }
}
