import { AppError } from '@shared/base/app-error'
import { toIso } from '@shared/domain/time/instant'
import type { CommandContext, QueryContext } from '../../core/context'
import { readPicture } from '../../core/picture'
import { getStudio, studioRecord } from './studio'
import { deleteLogo, findLogo, saveLogo } from './studio.repository'

const limits = { what: 'A logo', maxWidth: 800, maxHeight: 400, maxBytes: 200_000 }
const features = ['studio'] as const

interface Picture {
  mediaType: 'image/jpeg' | 'image/png' | 'image/webp'
  contentBase64: string
}

export const getLogo = async ({ db }: QueryContext) => {
  const logo = await findLogo(db)
  if (!logo) throw new AppError('NOT_FOUND', 'The studio has no logo yet.')
  return { mediaType: logo.mediaType, contentBase64: logo.contentBase64, updatedAt: toIso(logo.updatedAt) }
}

export const setLogo = async ({ tx, db, clock, record }: CommandContext, { picture }: { picture: Picture }) => {
  const bytes = readPicture(picture, limits)
  const { id } = await getStudio(db)
  await saveLogo(tx, id, { mediaType: picture.mediaType, bytes, updatedAt: new Date(clock.now()) })
  await record({ entity: 'studio', id, change: 'logo_set', after: { mediaType: picture.mediaType, bytes: bytes.length }, features })
  return studioRecord(db)
}

export const removeLogo = async ({ tx, db, record }: CommandContext) => {
  const { id } = await getStudio(db)
  await deleteLogo(tx, id)
  await record({ entity: 'studio', id, change: 'logo_removed', features })
  return studioRecord(db)
}
