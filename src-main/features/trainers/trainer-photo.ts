import { AppError } from '@shared/base/app-error'
import { toIso } from '@shared/domain/time/instant'
import type { Caller, CommandContext, QueryContext } from '../../core/context'
import { readPicture } from '../../core/picture'
import { getTrainer, getTrainerRecord } from './find-trainers'
import { deletePhoto, findPhoto, putPhoto } from './trainer-photo.repository'

const limits = { what: 'A photo', maxWidth: 512, maxHeight: 512, maxBytes: 200_000 }

const noPhoto = () => new AppError('NOT_FOUND', 'There is no photo of this trainer.', { field: 'id' })

export const getPhoto = async ({ db }: QueryContext, { id }: { id: string }) => {
  await getTrainer(db, id, 'id')
  const photo = await findPhoto(db, id)
  if (!photo) throw noPhoto()
  return { mediaType: photo.mediaType, contentBase64: Buffer.from(photo.bytes).toString('base64'), updatedAt: toIso(photo.updatedAt) }
}

const assertMayChangePhoto = ({ role, trainerId }: Caller, id: string): void => {
  if (role !== 'owner' && role !== 'manager' && trainerId !== id)
    throw new AppError('FORBIDDEN', 'Only the owner, a manager or the trainer changes this photo.', { field: 'id' })
}

interface NewPhoto {
  id: string
  picture: Parameters<typeof readPicture>[0]
}

export const setPhoto = async ({ tx, db, clock, caller, record }: CommandContext, { id, picture }: NewPhoto) => {
  await getTrainer(db, id, 'id')
  assertMayChangePhoto(caller, id)
  const bytes = readPicture(picture, limits)
  await putPhoto(tx, id, { mediaType: picture.mediaType, bytes, updatedAt: clock.now() })
  const after = { mediaType: picture.mediaType, sizeBytes: bytes.length }
  await record({ entity: 'trainer', id, change: 'photo_set', after, features: ['trainers'] })
  return getTrainerRecord(db, id)
}

export const removePhoto = async ({ tx, db, caller, record }: CommandContext, { id }: { id: string }) => {
  await getTrainer(db, id, 'id')
  assertMayChangePhoto(caller, id)
  if ((await deletePhoto(tx, id)) === 0) throw noPhoto()
  await record({ entity: 'trainer', id, change: 'photo_removed', features: ['trainers'] })
  return getTrainerRecord(db, id)
}
