import type { DialogueState } from './dialogue-state.ts'

/** A conversation in which nothing was said yet. */
export const EMPTY_STATE: DialogueState = {
  version: 1,
  language: 'zh',
  languageFixed: false,
  stack: [],
  parked: [],
  queued: [],
  pending: null,
  misses: 0,
  lastSaid: [],
  verified: [],
  identityMisses: {},
  recent: {},
  handOverCase: null,
  surveyOpen: false,
  greeted: false,
}
