import { AppError } from '@shared/base/app-error'
import { toIso } from '@shared/domain/time/instant'
import { wallTimeText } from '@shared/domain/time/wall-time'
import type { Db } from '../../core/database'
import { findStudio, listOpeningHours, type StudioRow } from './studio.repository'

/** The studio's row; NOT_SET_UP before first-run set-up. */
export const getStudio = async (db: Db): Promise<StudioRow> => {
  const studio = await findStudio(db)
  if (!studio) throw new AppError('NOT_SET_UP', 'This studio has not been set up yet.')
  return studio
}

/** The studio as the API says it. */
export const studioRecord = async (db: Db) => {
  const [studio, hours] = await Promise.all([getStudio(db), listOpeningHours(db)])
  return {
    ...studio,
    isTraining: studio.isTraining === 1,
    frontDeskMayOverride: studio.frontDeskMayOverride === 1,
    frontDeskMayExport: studio.frontDeskMayExport === 1,
    trainersMayExport: studio.trainersMayExport === 1,
    pricesIncludeTax: studio.pricesIncludeTax === 1,
    lateCancelUsesCredit: studio.lateCancelUsesCredit === 1,
    noShowUsesCredit: studio.noShowUsesCredit === 1,
    logoUpdatedAt: studio.logoUpdatedAt === null ? null : toIso(studio.logoUpdatedAt),
    openingHours: hours.map((one) => ({
      dayOfWeek: one.dayOfWeek,
      start: wallTimeText(one.startMinute),
      end: wallTimeText(one.endMinute),
    })),
  }
}
