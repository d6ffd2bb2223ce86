import type { Db, Tx } from '../../data/db'

interface Photo {
  mediaType: string
  bytes: Uint8Array<ArrayBuffer>
  updatedAt: number
}

export const findPhoto = (db: Db, trainerId: string) =>
  db.get<Photo>('SELECT mediaType, bytes, updatedAt FROM trainer_photo WHERE trainerId = ?', [trainerId])

export const putPhoto = (tx: Tx, trainerId: string, { mediaType, bytes, updatedAt }: Photo) => {
  const data = { mediaType, bytes, updatedAt: new Date(updatedAt) }
  return tx.trainerPhoto.upsert({ where: { trainerId }, create: { trainerId, ...data }, update: data, select: { trainerId: true } })
}

/** Answers how many there were. */
export const deletePhoto = async (tx: Tx, trainerId: string): Promise<number> =>
  (await tx.trainerPhoto.deleteMany({ where: { trainerId } })).count
