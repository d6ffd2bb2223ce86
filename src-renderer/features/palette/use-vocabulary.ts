import { useQuery } from '@tanstack/react-query'
import { useMemo } from 'react'
import type { PhraseVocabulary } from '@shared/domain/palette/phrase'
import { minuteOfDay, wallTimeLabel } from '@shared/domain/time/wall-time'
import { queries } from '../../lib/api'
import { useMe } from '../../lib/signed-in'
import { useStudioNow } from '../../lib/studio-clock'
import { useStudio, useStudioTime } from '../../lib/use-studio'

/** Trainers whose diary this person books, private session types in the order they were made, and what a phrase may name. */
export const useVocabulary = () => {
  const me = useMe()
  const { openingHours } = useStudio()
  const { today, timeZone } = useStudioTime()
  const nowMinute = minuteOfDay(wallTimeLabel(useStudioNow(), timeZone))
  const trainerList = useQuery(queries.trainers.list.queryOptions({ input: { isActive: true, limit: 100, sort: 'name' } }))
  const typeList = useQuery(queries.sessionTypes.list.queryOptions({ input: { isActive: true, limit: 100, sort: 'createdAt' } }))
  const trainers = useMemo(
    () => (trainerList.data?.items ?? []).filter(({ id }) => me.role !== 'trainer' || id === me.trainerId),
    [trainerList.data, me.role, me.trainerId],
  )
  const types = useMemo(() => (typeList.data?.items ?? []).filter(({ capacity }) => capacity === 1), [typeList.data])
  const vocabulary = useMemo<PhraseVocabulary>(
    () => ({
      today,
      nowMinute,
      timeZone,
      openingHours: openingHours.map(({ dayOfWeek, start, end }) => ({
        dayOfWeek,
        fromMinute: minuteOfDay(start),
        untilMinute: minuteOfDay(end),
      })),
      trainers,
      sessionTypes: types,
    }),
    [today, nowMinute, timeZone, openingHours, trainers, types],
  )
  return { vocabulary, trainers, types, isPending: trainerList.isPending || typeList.isPending }
}
