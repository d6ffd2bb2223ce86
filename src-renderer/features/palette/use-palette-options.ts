import { useQuery } from '@tanstack/react-query'
import { useLayoutEffect, useMemo, useRef } from 'react'
import { parsePhrase } from '@shared/domain/palette/parse-phrase'
import type { PhraseReading } from '@shared/domain/palette/phrase'
import { addMinutes } from '@shared/domain/time/instant'
import { isDesk } from '../../lib/access'
import { queries } from '../../lib/api'
import type { Client } from '../../lib/records'
import { useMe } from '../../lib/signed-in'
import { useStudioNow } from '../../lib/studio-clock'
import { useStudioTime } from '../../lib/use-studio'
import { isAboutBooking, newClientOption, panelOptions, planOptions } from './booking-options'
import { plannedType } from './booking-plan'
import type { PaletteActs, PaletteCommand, PaletteScreen } from './palette-acts'
import type { PaletteOption } from './palette-option'
import { clientOptions, commandOptions, screenOptions, trainerOptions } from './place-options'
import { onlyFree } from './plan-availability'
import { sellToNewOption, sellToOptions, useSellOptions } from './use-sell-options'
import { useFoundClients } from './use-found-clients'
import { useUsualTrainers } from './use-usual-trainers'
import { useVocabulary } from './use-vocabulary'

/** More readings than this are guesses. */
const mostReadings = 4

interface Sources {
  screens: readonly PaletteScreen[]
  commands: readonly PaletteCommand[]
  acts: PaletteActs
}

/** One option each, by id: readings may lead to the same. */
const unique = (options: readonly PaletteOption[]): PaletteOption[] => {
  const seen = new Set<string>()
  return options.filter(({ id }) => !seen.has(id) && seen.add(id))
}

/** Words nobody is called by are no name, where the phrase makes sense without one: `10 june`. */
const meantFirst = (readings: readonly PhraseReading[], found: ReadonlyMap<string, readonly Client[]>): readonly PhraseReading[] => {
  const words = readings[0]?.clientWords ?? ''
  if (words === '' || (found.get(words) ?? []).length > 0) return readings
  return readings.toSorted((a, b) => Number(a.clientWords !== '') - Number(b.clientWords !== ''))
}

/** What can be done with what is typed. While an answer is on its way the options before it stay, and nothing on them is meant by Enter. */
export const usePaletteOptions = (typed: string, { screens, commands, acts }: Sources) => {
  const me = useMe()
  const time = useStudioTime()
  const now = useStudioNow()
  const { vocabulary, trainers, types, isPending: isVocabularyPending } = useVocabulary()
  const readings = useMemo(() => parsePhrase(typed, vocabulary).slice(0, mostReadings), [typed, vocabulary])
  const first = readings[0]
  const isBooking = first !== undefined && isAboutBooking(first)
  const {
    found,
    isPending: isSearchPending,
    isFailed,
  } = useFoundClients([...readings.map(({ clientWords }) => clientWords), ...(isBooking ? [] : [typed])])
  const likeliest = readings.flatMap(({ clientWords, start }) => (start === null ? [] : (found.get(clientWords) ?? []).slice(0, 1)))
  const selling = useSellOptions(typed)
  const usual = useUsualTrainers(me.role === 'trainer' ? [] : likeliest)
  const bare = first && types.length > 0 && first.start?.kind === 'at' ? { first, startsAt: first.start.startsAt } : null
  const day = useQuery(
    queries.calendar.day.queryOptions({ input: { date: first?.onDate ?? time.today }, enabled: bare !== null && first?.onDate !== null }),
  )

  const options = useMemo(() => {
    const byId = (id: string | null | undefined) => trainers.find((trainer) => trainer.id === id)
    const freeThen = (reading: PhraseReading) => {
      const type = plannedType(reading, types)
      if (!day.data || !type || reading.start?.kind !== 'at' || reading.onDate !== day.data.onDate) return undefined
      const { startsAt } = reading.start
      return onlyFree(day.data, { type, startsAt, endsAt: addMinutes(startsAt, reading.lengthMinutes ?? type.durationMinutes) }, now)
    }
    const trainerOf = (client: Client, reading: PhraseReading) =>
      byId(reading.trainer?.id) ??
      byId(me.role === 'trainer' ? me.trainerId : null) ??
      byId(client.primaryTrainerId) ??
      byId(usual.lastTrainerIds.get(client.id)) ??
      byId(freeThen(reading))
    const question = { readings: meantFirst(readings, found), found, types, trainerOf, mayAddClients: isDesk(me.role), time, acts }
    const places = [...screenOptions(screens, typed, acts), ...commandOptions(commands, typed)]
    if (typed.trim() === '') return places
    const clients = found.get(typed.trim()) ?? []
    // Of `sell grace` the first word is no name.
    const isName = !isBooking && selling.options.length === 0 && /\p{L}/u.test(typed)
    const isNobody = isName && clients.length === 0 && isDesk(me.role)
    const people = [
      ...trainerOptions(trainers, typed, time.today, acts),
      ...clientOptions(clients, acts),
      ...(isDesk(me.role) && !isBooking ? sellToOptions(clients) : []),
      ...(isNobody ? [newClientOption(typed.trim(), {}, '', acts), sellToNewOption(typed.trim())] : []),
    ]
    const named = readings
      .filter((reading) => !isAboutBooking(reading) && reading.clientWords !== typed.trim())
      .flatMap(({ clientWords }) => clientOptions(found.get(clientWords) ?? [], acts))
    const plans = planOptions(question)
    if (selling.options.length > 0) return unique([...selling.options, ...places, ...people])
    const rest = [...places, ...panelOptions(question), ...people, ...named]
    return unique(isBooking && plans.length > 0 ? [...plans, ...panelOptions(question), ...places, ...people, ...named] : rest)
  }, [
    typed,
    readings,
    isBooking,
    found,
    usual.lastTrainerIds,
    day.data,
    trainers,
    types,
    me,
    time,
    now,
    screens,
    commands,
    acts,
    selling.options,
  ])

  const isPending = isVocabularyPending || selling.isPending || isSearchPending || usual.isPending || (bare !== null && day.isPending)
  const settled = useRef(options)
  useLayoutEffect(() => {
    if (!isPending) settled.current = options
  })
  return { options: isPending ? settled.current : options, isPending, isFailed, reading: isBooking ? first : undefined }
}
