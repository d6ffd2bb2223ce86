import { hourMs } from '@shared/domain/time/instant'
import type { WriteContext } from '../../core/context'
import type { OwnContext } from '../../core/own-context'
import { insertReset } from './auth-sessions.repository'

const codeLifeMs = 24 * hourMs
const letters = '23456789ABCDEFGHJKMNPQRSTVWXYZ'

/** 12 letters in three groups, easy to read out over a desk. */
export const newCode = (bytes: Buffer): string =>
  [...bytes].map((byte, index) => `${index > 0 && index % 4 === 0 ? '-' : ''}${letters[byte % letters.length]}`).join('')

const plainCode = (code: string): string => code.toUpperCase().replace(/[^0-9A-Z]/g, '')

export const codeHashOf = ({ fingerprint }: Pick<OwnContext, 'fingerprint'>, staffUserId: string, code: string): string =>
  fingerprint(`reset:${staffUserId}:${plainCode(code)}`)

interface NewCode {
  staffUserId: string
  codeHash: string
  createdById: string
}

/** Lets a code stand for a day; answers until when. */
export const keepCode = async ({ tx, ids, clock }: WriteContext, code: NewCode): Promise<number> => {
  const expiresAt = clock.now() + codeLifeMs
  await insertReset(tx, { ...code, id: ids.next(), createdAt: clock.now(), expiresAt })
  return expiresAt
}
