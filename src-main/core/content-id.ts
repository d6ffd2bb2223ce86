import { createHash } from 'node:crypto'

/** The same bytes have the same id. */
export const contentId = (bytes: Uint8Array): string => createHash('sha256').update(bytes).digest('hex')
