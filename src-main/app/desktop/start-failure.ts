import { AppError } from '@shared/base/app-error'

/** Why the app did not start, in one sentence. What is no refusal of ours is told apart, so that it is reported and not worked around. */
export function startFailure(error: unknown): string {
  if (error instanceof AppError) return error.message
  return 'TrainerHub could not start because of a fault of its own; the studio’s data was left as it is.'
}
