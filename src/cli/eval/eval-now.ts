/** The day that 明天 is counted from in every set: a Saturday at ten in China. */
export const EVAL_NOW = new Date('2026-11-21T10:00:00+08:00')
