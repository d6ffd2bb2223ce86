import { useQuery } from '@tanstack/react-query'
import { queries } from '../../lib/api'
import { useMe } from '../../lib/signed-in'
import { Failed } from '../../ui/failed'
import { PhotoSection } from './photo-section'

/** The photo of whoever is signed in, where they train clients. */
export const OwnPhoto = () => {
  const { trainerId } = useMe()
  const found = useQuery({ ...queries.trainers.get.queryOptions({ input: { id: trainerId ?? '' } }), enabled: trainerId !== null })
  if (trainerId === null) return null
  if (found.isError) return <Failed what="The photo" error={found.error} onRetry={() => void found.refetch()} />
  return found.data ? <PhotoSection trainer={found.data} /> : null
}
