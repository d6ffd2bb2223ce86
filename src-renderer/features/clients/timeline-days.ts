import type { Outputs } from '../../lib/api'
import type { Day } from '@shared/domain/time/zone'

export type TimelineEntry = Outputs['clients']['timeline']['items'][number]
export type TimelineKind = TimelineEntry['kind']

export interface TimelineDay {
  day: Day
  entries: TimelineEntry[]
}

/** Entries by the day they belong to, in the order they came. */
export const timelineDays = (entries: readonly TimelineEntry[], dayOfIso: (iso: string) => Day): TimelineDay[] => {
  const days: TimelineDay[] = []
  for (const entry of entries) {
    const day = dayOfIso(entry.at)
    const last = days.at(-1)
    if (last?.day === day) last.entries.push(entry)
    else days.push({ day, entries: [entry] })
  }
  return days
}
