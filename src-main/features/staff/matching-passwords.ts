import { AppError } from '@shared/base/app-error'

export const assertSamePassword = (password: string, passwordConfirm: string): void => {
  if (password !== passwordConfirm)
    throw new AppError('INVALID', 'The two passwords differ; type the same one twice.', { field: 'passwordConfirm' })
}
