import { AppError } from '@shared/base/app-error'

/** Why the app did not start, in one sentence. A fault that is no refusal of ours also goes to stderr, where it can be reported from. */
export function startFailure(error: unknown): string {
  if (error instanceof AppError) return error.message
  process.stderr.write(`${error instanceof Error ? error.stack : String(error)}\n`)
  return 'TrainerHub could not start because of a fault of its own; the studio’s data was left as it is.'
}
