import { ORPCError } from '@orpc/client'

/** A failed call as the screen shows it: at the field when one is named, else above the button. */
export interface Problem {
  code: string
  /** One sentence for people. */
  message: string
  field: string | null
  /** Facts to act on, such as the nearest free slots. */
  facts: unknown
}

const noAnswer = 'TrainerHub did not answer. Try again: an action is never done twice.'

const textIn = (data: unknown, name: string): string | null => {
  if (typeof data !== 'object' || data === null) return null
  const value: unknown = Reflect.get(data, name)
  return typeof value === 'string' ? value : null
}

export const problemOf = (error: unknown): Problem => {
  if (!(error instanceof ORPCError)) return { code: 'NO_ANSWER', message: noAnswer, field: null, facts: undefined }
  const data: unknown = error.data
  const facts: unknown = typeof data === 'object' && data !== null ? Reflect.get(data, 'data') : undefined
  return { code: error.code, message: error.message, field: textIn(data, 'field'), facts }
}

export const isSignedOut = (error: unknown): boolean => error instanceof ORPCError && error.status === 401
export const isLocked = (error: unknown): boolean => error instanceof ORPCError && error.status === 423
/** The desk is locked, not the database: a PIN or a password opens it. */
export const isDeskLocked = (error: unknown): boolean => error instanceof ORPCError && error.code === 'DESK_LOCKED'
