import { AppError } from '@shared/base/app-error'

/** A span of days the wrong way round would find nothing, and be read as nothing being there. */
export const assertDayOrder = ({ from, to }: { from?: string | undefined; to?: string | undefined }): void => {
  if (from !== undefined && to !== undefined && to < from)
    throw new AppError('INVALID', 'The last day is before the first; swap them.', { field: 'to' })
}
