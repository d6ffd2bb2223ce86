import { weekdayOf } from '@shared/domain/time/zone'
import { api, type Outputs } from '../../lib/api'
import { hoursLine, timesOf } from '../../lib/hours-line'
import { showToast } from '../../lib/toast'
import { useCommand } from '../../lib/use-command'
import { useAffectedBookings } from '../../ui/affected-bookings'
import { daysOfEveryWeek, isDate, weeklyHours } from './hours-days'
import { keepDayDrafts, type DayDrafts } from './hours-drafts'

interface SaveHours {
  trainerId: string
  rules: Outputs['availability']['list']['items']
  drafts: DayDrafts
  /** Reads again what was written, before its draft goes: nothing flickers back. */
  refetch: () => Promise<unknown>
}

/** Saves the drafts of either mode; bookings they hit are listed first. Going back keeps every draft. */
export const useSaveHours = ({ trainerId, rules, drafts, refetch }: SaveHours) => {
  const changes = { changes: ['availability'] }
  const setWeek = useCommand(api.availability.setWeek, changes)
  const setDate = useCommand(api.availability.setDate, changes)
  const addBreak = useCommand(api.availability.createBreak, changes)
  const { ask, isAsking, dialog } = useAffectedBookings()

  const settle = async (keys: readonly string[], sentence: string) => {
    await refetch()
    keepDayDrafts(trainerId, Object.fromEntries(keys.map((key) => [key, null])))
    showToast(sentence)
  }
  const saveEveryWeek = async () => {
    const hours = daysOfEveryWeek(rules, drafts).flatMap((day, dayOfWeek) => timesOf(day.hours).map((times) => ({ dayOfWeek, ...times })))
    const saved = await ask((keep) => setWeek.runAsync({ trainerId, hours, ...keep }))
    if (saved !== null)
      await settle(
        Object.keys(drafts).filter((key) => !isDate(key)),
        'Weekly hours saved',
      )
  }
  /** A date emptied is a day away: dates without hours of their own follow the week. */
  const saveDate = (date: string) => {
    const usual = weeklyHours(rules)[weekdayOf(date)] ?? []
    const hours = drafts[date]?.hours ?? []
    if (hours.length === 0 && usual.length > 0)
      return ask<unknown>((keep) => addBreak.runAsync({ trainerId, startDate: date, endDate: date, ...keep }))
    const own = hoursLine(hours) === hoursLine(usual) ? [] : timesOf(hours)
    return ask<unknown>((keep) => setDate.runAsync({ trainerId, date, hours: own, ...keep }))
  }
  const saveDates = async () => {
    const saved: string[] = []
    try {
      for (const date of Object.keys(drafts).filter(isDate).toSorted()) {
        if ((await saveDate(date)) === null) break
        saved.push(date)
      }
    } finally {
      if (saved.length > 0) await settle(saved, saved.length === 1 ? 'Hours of the date saved' : `Hours of ${saved.length} dates saved`)
    }
  }
  return { saveEveryWeek, saveDates, isAsking, dialog }
}
