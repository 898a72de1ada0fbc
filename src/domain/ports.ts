/** The only door to time. */
export interface Clock {
  now(): Date
}

/** Ids that sort by time (UUID v7). */
export interface Ids {
  next(): string
}
