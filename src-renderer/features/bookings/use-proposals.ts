import { useQuery } from '@tanstack/react-query'
import { useLayoutEffect, useRef } from 'react'
import { fromIso } from '@shared/domain/time/instant'
import { addDays } from '@shared/domain/time/zone'
import { queries } from '../../lib/api'
import { useStudioNow } from '../../lib/studio-clock'
import { useMe } from '../../lib/signed-in'
import { useStudioTime } from '../../lib/use-studio'
import { useBookingDraft, type BookingDraft } from './booking-draft'
import { proposedTypeId } from './proposed-type'
import { useBookableTrainers, usePrivateTypes } from './queries'

/** How far a free time is looked for where no day is chosen. */
const daysAhead = 14

type Fill = (values: Partial<BookingDraft>) => void

/** With whom and what a booking is about until somebody chooses: the client's usual trainer and type, else one's own, else the first. Whether that is still being asked. */
export const useProposedWho = (draft: BookingDraft, fill: Fill): boolean => {
  const me = useMe()
  const trainers = useBookableTrainers()
  const types = usePrivateTypes()
  const { clientId, isWhoProposed, amongTypeIds } = draft
  const isAsked = clientId !== '' && isWhoProposed
  const found = useQuery(
    queries.bookings.list.queryOptions({ input: { clientId: clientId || 'none', sort: '-startsAt', limit: 1 }, enabled: isAsked }),
  )
  const usual = found.data?.items[0]
  const firstTrainer = me.trainerId ?? trainers[0]?.id
  const firstType = types[0]?.id
  useLayoutEffect(() => {
    // What the opener has just filled in stands in the draft, and not yet in what this render was given.
    const standing = useBookingDraft.getState()
    const trainer = trainers.find(({ id }) => isAsked && id === usual?.trainerId)?.id
    const typeIds = types.map(({ id }) => id)
    const type = isAsked ? proposedTypeId(typeIds, usual?.sessionTypeId, amongTypeIds) : undefined
    const wanted = {
      ...(trainer !== undefined || standing.trainerId === '' ? { trainerId: trainer ?? firstTrainer ?? '' } : {}),
      ...(type !== undefined || standing.sessionTypeId === '' ? { sessionTypeId: type ?? firstType ?? '' } : {}),
    }
    if (Object.entries(wanted).some(([field, id]) => id !== '' && id !== Reflect.get(standing, field))) fill(wanted)
  }, [firstTrainer, firstType, isAsked, usual?.id, amongTypeIds]) // oxlint-disable-line react/exhaustive-deps -- once when the lists or the client are known; later changes are the desk's
  return isAsked && found.isPending
}

/**
 * When a booking is until somebody says: the next free time of the trainer, on the chosen day where one is.
 * Answers whether that is still being asked.
 * @param round counts up when proposals are wanted anew; within one, nothing moves that was not moved
 */
export const useProposedTime = (draft: BookingDraft, round: string, fill: Fill): boolean => {
  const now = useStudioNow()
  const { today } = useStudioTime()
  const { trainerId, sessionTypeId, onDate, isDateProposed, isTimeProposed } = draft
  const isWanted = isTimeProposed && trainerId !== '' && sessionTypeId !== '' && (isDateProposed || onDate !== '')
  const days = isDateProposed ? { from: today, to: addDays(today, daysAhead - 1) } : { date: onDate }
  const slots = useQuery(queries.availability.slots.queryOptions({ input: { trainerId, sessionTypeId, ...days }, enabled: isWanted }))
  const question = [round, trainerId, sessionTypeId, isDateProposed ? 'any day' : onDate].join(' ')
  const answered = useRef('')
  useLayoutEffect(() => {
    // A time the opener has just filled in stands in the draft, and not yet in what this render was given.
    if (!isWanted || !slots.data || answered.current === question || !useBookingDraft.getState().isTimeProposed) return
    answered.current = question
    const first = slots.data.items.find(({ startsAt }) => fromIso(startsAt) >= now)
    fill(first ? { onDate: first.onDate, startsAt: first.startsAt, timeText: first.label } : { startsAt: '', timeText: '' })
  }, [question, slots.data, isWanted]) // oxlint-disable-line react/exhaustive-deps -- one answer to one question
  return isWanted && slots.isPending
}
