import { AppError } from '@shared/base/app-error'
import type { OwnContext } from '../../core/own-context'
import type { Work } from '../../core/running-work'

/** Ends long work from inside; what its transaction wrote is rolled back. */
export class Cancelled extends Error {}

/** Runs one step of an import; a second one meanwhile is refused. */
export const workingOn = async <Output>(
  { work, tell }: Pick<OwnContext, 'work' | 'tell'>,
  id: string,
  step: 'checking' | 'adding' | 'removing',
  run: (work: Work) => Promise<Output>,
): Promise<Output> => {
  const begun = work.begin(id, step)
  if (!begun) throw new AppError('CONFLICT', 'This import is being worked on; wait until that is done, or cancel it.', { field: 'id' })
  tell(['imports'])
  try {
    return await run(begun)
  } finally {
    begun.end()
    tell(['imports'])
  }
}

/** Between two slices: says how far it is, lets others have their turn, and stops where somebody asked for it. */
export const nextSlice = async ({ tell, breathe }: Pick<OwnContext, 'tell' | 'breathe'>, work: Work, done: number): Promise<void> => {
  work.doneCount += done
  tell(['imports'])
  await breathe()
  if (work.isCancelled) throw new Cancelled('the work was cancelled')
}

export const cancelledMeanwhile = (): AppError =>
  new AppError('WRONG_STATE', 'The import was cancelled; nothing was added.', { field: 'id' })
