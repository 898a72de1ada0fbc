import type { TextLimit } from '../../channel.ts'

export const KF = 'kf'

/** The platform counts bytes. */
export const KF_TEXT_LIMIT: TextLimit = { most: 2_048, unit: 'bytes' }

/** Bytes of a customer's file at most, the platform's own limit. */
export const MAX_MEDIA_BYTES = 20 * 1024 * 1024
