import type { DeskFactors } from '../../src/domain/desk/desk-factors.ts'

/** Second factors beside the library's, in memory. */
export function fakeFactors(): DeskFactors {
  const spent = new Set<string>()
  const holders = new Set<string>()
  return {
    holders: async () => [...holders],
    reset: async (_by, login) => holders.delete(login),
    spend: async (login, code) => {
      const isFresh = !spent.has(`${login} ${code}`)
      spent.add(`${login} ${code}`)
      return isFresh
    },
    note: async (login, deed) => {
      if (deed === 'factor.on') holders.add(login)
      if (deed === 'factor.off') holders.delete(login)
    },
  }
}
