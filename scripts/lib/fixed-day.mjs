import { moveDate } from './moved-date.mjs'

/** Loaded before everything that a run of tests or pictures starts (`node --import`): it is the same morning whenever they run. */
const movedByMs = Number(process.env['WAYDESK_TEST_DAY_MS'] ?? 0)
if (movedByMs !== 0) moveDate(() => movedByMs)
