import { Temporal } from 'temporal-polyfill'
import { dayLabel } from '@shared/domain/time/day-label'
import { fromIso } from '@shared/domain/time/instant'
import { wallTimeLabel } from '@shared/domain/time/wall-time'
import { dayOf } from '@shared/domain/time/zone'
import type { DocumentContext } from '../../core/context'
import type { FileTicket } from '../../core/files'
import { getStaff } from '../staff'
import { getStudio } from '../studio'
import { calendarDay } from './calendar-day'
import { sheetColumns } from './day-sheet-cells'
import { daySheetDocument } from './day-sheet-document'

interface Input {
  date?: string | undefined
  trainerIds?: string[] | undefined
}

/** The day of the diary as a PDF, with the columns its caller may see. */
export const daySheet = async (context: DocumentContext, input: Input): Promise<FileTicket> => {
  const { db, caller, files, renderPdf, clock } = context
  const day = await calendarDay(context, input)
  const { timeZone, onDate } = day
  const printedAt = clock.now()
  const printedOn = dayOf(printedAt, timeZone)
  const { firstName, lastName } = await getStaff(db, caller.staffUserId)
  const time = `${wallTimeLabel(printedAt, timeZone)}, ${dayLabel(printedOn, Temporal.PlainDate.from(onDate).year)}`
  const bytes = await renderPdf(
    daySheetDocument({
      studioName: (await getStudio(db)).name,
      onDate,
      zone: day.zoneAbbreviation,
      whole: { from: fromIso(day.startsAt), until: fromIso(day.endsAt) },
      hours: day.hours.map(({ at, label }) => ({ at: fromIso(at), label })),
      columns: sheetColumns(day),
      closedFor: day.closedFor ?? '',
      printed: `Printed ${time}, by ${firstName} ${lastName}. Times are ${day.zoneAbbreviation} (${timeZone}).`,
      printedAt,
    }),
  )
  return files.put({
    ownerStaffUserId: caller.staffUserId,
    fileName: `Day sheet ${onDate}.pdf`,
    mediaType: 'application/pdf',
    bytes,
  })
}
