import { defineConfig } from 'vitest/config'

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
