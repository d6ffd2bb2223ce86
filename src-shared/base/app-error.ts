import { errorStatus, type AppErrorCode } from './error-codes'

interface AppErrorOptions {
  /** The input field at fault, as named in the contract. */
  field?: string
  /** Facts the caller can act on, such as the nearest free slots. */
  data?: unknown
  cause?: unknown
}

/** A refusal with a stable code and one sentence for people. Nothing internal may be put into it: it crosses to every caller. */
export class AppError extends Error {
  readonly code: AppErrorCode
  readonly field: string | undefined
  readonly data: unknown

  constructor(code: AppErrorCode, message: string, options: AppErrorOptions = {}) {
    super(message, { cause: options.cause })
    this.name = 'AppError'
    this.code = code
    this.field = options.field
    this.data = options.data
  }

  get status(): number {
    return errorStatus[this.code]
  }
}
