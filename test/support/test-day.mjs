import { moveDate } from './moved-date.mjs'

/** Loaded before everything that a test run starts (`node --import`): it is the same morning whenever the tests are run. */
const movedByMs = Number(process.env['WAYDESK_TEST_DAY_MS'] ?? 0)
if (movedByMs !== 0) moveDate(() => movedByMs)
