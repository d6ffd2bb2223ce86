import { keepPreviousData, useQuery } from '@tanstack/react-query'
import { queries } from '../../lib/api'

interface Question {
  clientId: string
  sessionTypeId: string
  trainerId: string
  onDate: string
}

/** What of a client’s could pay for this session; `isOpen` while an answer to another question is still shown. */
export const usePayOptions = ({ clientId, sessionTypeId, trainerId, onDate }: Question) => {
  const isAsked = clientId !== '' && sessionTypeId !== '' && trainerId !== '' && onDate !== ''
  const found = useQuery(
    queries.clientPackages.payOptions.queryOptions({
      input: { id: clientId || 'none', sessionTypeId, trainerId, onDate },
      enabled: isAsked,
      placeholderData: keepPreviousData,
    }),
  )
  return { options: isAsked ? found.data : undefined, isOpen: isAsked && (found.isPending || found.isPlaceholderData) && !found.isError }
}
