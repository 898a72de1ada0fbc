import { defineConfig } from 'vitest/config'

/**
 * A working morning at the demo company. The desk closes, holidays come: what is tested may not depend on when. Everything that
 * a run starts reads this time and goes on from it; TEST_DAY sets another one.
 */
const day = process.env['TEST_DAY'] ?? '2026-11-24T10:00:00+08:00'
process.env['WAYDESK_TEST_DAY_MS'] = String(Date.parse(day) - Date.now())
const clock = new URL('./scripts/lib/fixed-day.mjs', import.meta.url).href
process.env['NODE_OPTIONS'] = `${process.env['NODE_OPTIONS'] ?? ''} --import=${clock}`

/** Emergency exits only, far beyond what a slow machine needs: nothing that is asserted depends on speed. */
const patience = { testTimeout: 180_000, hookTimeout: 300_000, expect: { poll: { timeout: 60_000 } } }

/** Rooms of pure functions: no file can leave anything to the next, so a worker loads their modules once. */
const pure = ['conversations', 'domain', 'engine', 'flows', 'patterns', 'understanding'].map(
  (room) => `test/${room}/**/*.test.ts`,
)

export default defineConfig({
  test: {
    // Many tests wait for a browser or a server: one worker more than the two cores keeps both busy.
    maxWorkers: 3,
    // PostgreSQL ends with the run, and then the logs are read.
    teardownTimeout: 120_000,
    projects: [
      { test: { name: 'dialogue', include: pure, isolate: false, ...patience } },
      {
        test: {
          name: 'whole',
          include: ['test/**/*.test.ts'],
          exclude: pure,
          globalSetup: ['test/support/postgres-server.ts'],
          ...patience,
        },
      },
    ],
  },
})
