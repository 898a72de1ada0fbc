import type { TextLimit } from '../../channel.ts'

export const OFFICIAL_ACCOUNT = 'official-account'

/** The platform counts bytes. */
export const OA_TEXT_LIMIT: TextLimit = { most: 2_048, unit: 'bytes' }
