import { createAuthEndpoint } from 'better-auth/api'

/** The library's own name for it. */
const CHALLENGE = 'two_factor'

/** Whose password was right and whose code is awaited, by the cookie that the library gave for it; asked by our own server alone. */
export const awaitedCode = {
  id: 'awaited-code',
  endpoints: {
    awaitedUser: createAuthEndpoint.serverOnly({ method: 'GET', requireHeaders: true }, async (ctx) => {
      const { createAuthCookie, internalAdapter, secret } = ctx.context
      const challenge = await ctx.getSignedCookie(createAuthCookie(CHALLENGE).name, secret)
      const known = challenge ? await internalAdapter.findVerificationValue(challenge) : null
      if (!known || new Date(known.expiresAt).getTime() <= Date.now()) return null
      return internalAdapter.findUserById(known.value)
    }),
  },
} as const
