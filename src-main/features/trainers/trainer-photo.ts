import { AppError } from '@shared/base/app-error'
import { readPicture } from '@shared/domain/pictures/read-picture'
import { toIso } from '@shared/domain/time/instant'
import type { Caller, CommandContext, QueryContext } from '../../core/context'
import { getTrainer, getTrainerRecord } from './find-trainers'
import { deletePhoto, findPhoto, putPhoto } from './trainer-photo.repository'

const mostPixels = 512
const mostBytes = 200_000

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

/** The bytes, once they are seen to be what they say: a small picture. */
const photoOf = ({ mediaType, contentBase64 }: { mediaType: string; contentBase64: string }): Buffer => {
  const bytes = Buffer.from(contentBase64, 'base64')
  const picture = readPicture(bytes)
  if (picture?.mediaType !== mediaType)
    throw new AppError('INVALID', 'This file is not the picture it says it is; choose a JPEG, PNG or WebP.', { field: 'picture' })
  const { width, height } = picture
  if (width > mostPixels || height > mostPixels)
    throw new AppError('TOO_LARGE', `This picture is ${width} × ${height} px; a photo is at most ${mostPixels} × ${mostPixels} px.`, {
      field: 'picture',
      data: { width, height },
    })
  if (bytes.length > mostBytes)
    throw new AppError('TOO_LARGE', `This picture has ${Math.ceil(bytes.length / 1000)} kB; a photo has at most ${mostBytes / 1000} kB.`, {
      field: 'picture',
      data: { sizeBytes: bytes.length },
    })
  return bytes
}

interface NewPhoto {
  id: string
  picture: { mediaType: string; contentBase64: string }
}

export const setPhoto = async ({ tx, db, clock, caller, record }: CommandContext, { id, picture }: NewPhoto) => {
  await getTrainer(db, id, 'id')
  assertMayChangePhoto(caller, id)
  const bytes = photoOf(picture)
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
