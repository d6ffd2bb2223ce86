import type { DayHours } from '../../lib/hours-line'
import { createPersonal } from '../../lib/personal-store'

/** A day’s hours not saved yet. */
export interface DayDraft {
  hours: DayHours
  /** What stands in the field while it cannot be read or is being typed; else null. */
  typed: string | null
  /** What was recorded when the draft was begun, to notice what another desk saved since. */
  base: string
}

/** By weekday, `0` is Monday, or by date. */
export type DayDrafts = Readonly<Record<string, DayDraft>>

const noDrafts: DayDrafts = {}

const useDrafts = createPersonal<Readonly<Record<string, DayDrafts>>>(() => ({}))

/** Hours kept as they were painted or typed while the screen is left; in memory only. */
export const useHoursDrafts = (trainerId: string) => useDrafts((all) => all[trainerId]) ?? noDrafts

export const keepDayDrafts = (trainerId: string, changes: Readonly<Record<string, DayDraft | null>>): void =>
  useDrafts.setState((all) => ({
    [trainerId]: Object.fromEntries(
      Object.entries({ ...all[trainerId], ...changes }).flatMap(([day, draft]) => (draft === null ? [] : [[day, draft]])),
    ),
  }))
