import { ORPCError, ValidationError } from '@orpc/server'
import { AppError } from '@shared/base/app-error'
import { errorStatus } from '@shared/base/error-codes'
import { issueSentence, type Issue } from '@shared/contract/issue-sentence'
import type { Logger } from '../core/logger'

type ApiError = ORPCError<string, { field?: string; data?: unknown }>

const apiError = (code: keyof typeof errorStatus, message: string, field: string | undefined, data: unknown): ApiError =>
  new ORPCError(code, {
    status: errorStatus[code],
    message,
    data: { ...(field === undefined ? {} : { field }), ...(data === undefined ? {} : { data }) },
  })

/** Where it happened, without the message: a driver's message can quote what was being written. */
const placeOf = (error: unknown): string =>
  error instanceof Error
    ? (error.stack ?? '')
        .split('\n')
        .filter((row) => row.trimStart().startsWith('at '))
        .slice(0, 8)
        .join('\n')
    : ''

export const unreadableRequest = (): ApiError =>
  apiError('INVALID', 'The request could not be read; send JSON as the documentation shows.', undefined, undefined)

/** Turns every failure into the one error callers know: a stable code, a sentence for people, the field at fault. */
export const toApiError = (error: unknown, path: readonly string[], log: Logger): ApiError => {
  if (error instanceof AppError) return apiError(error.code, error.message, error.field, error.data)
  if (error instanceof ORPCError) {
    if (error.cause instanceof ValidationError && error.code === 'BAD_REQUEST') {
      const { field, message } = issueSentence(error.cause.issues as readonly Issue[])
      return apiError('INVALID', message, field === '' ? undefined : field, undefined)
    }
  }
  const name = error instanceof Error ? error.name : typeof error
  log.error({ path: path.join('.'), error: name, at: placeOf(error) }, 'a call failed inside')
  return apiError(
    'INTERNAL',
    'Something failed inside TrainerHub; nothing was saved. Try again, and restart the app if it happens again.',
    undefined,
    undefined,
  )
}

/** The REST form: `{code, message, field?, data?}`. */
export const restErrorBody = (error: ORPCError<string, unknown>) => {
  const { field, data } = (error.data ?? {}) as { field?: string; data?: unknown }
  return { code: error.code, message: error.message, ...(field === undefined ? {} : { field }), ...(data === undefined ? {} : { data }) }
}
