import { useQuery } from '@tanstack/react-query'
import { useMemo } from 'react'
import { queries } from '../../lib/api'
import { useMe } from '../../lib/signed-in'

export interface TrainerChoice {
  id: string
  name: string
  initials: string
  hue: number
}

const mostAtOnce = 100

/** Trainers and session types the diary can be narrowed to; null before they are known. A trainer has the own diary only. */
export const useChoices = () => {
  const me = useMe()
  const trainers = useQuery(queries.trainers.list.queryOptions({ input: { isActive: true, limit: mostAtOnce, sort: 'name' } })).data?.items
  const types = useQuery(queries.sessionTypes.list.queryOptions({ input: { isActive: true, limit: mostAtOnce, sort: 'name' } })).data?.items
  return useMemo(() => {
    if (!trainers || !types) return null
    const visible: TrainerChoice[] = me.role === 'trainer' ? trainers.filter(({ id }) => id === me.trainerId) : trainers
    return {
      trainers: visible,
      /** Of whoever is signed in; null where they train nobody. */
      ownTrainerId: me.trainerId,
      types: types.map(({ id, name }) => ({ id, name })),
      /** What each type keeps free around its sessions. */
      buffers: new Map(types.map(({ id, bufferBeforeMinutes, bufferAfterMinutes }) => [id, { bufferBeforeMinutes, bufferAfterMinutes }])),
    }
  }, [trainers, types, me])
}

export type Choices = NonNullable<ReturnType<typeof useChoices>>
