import { useDebouncedValue } from '@mantine/hooks'
import { keepPreviousData, useQuery } from '@tanstack/react-query'
import { queries, type Inputs, type Outputs } from './api'
import { duplicatesInput, type TypedPerson } from './duplicates-input'

export type LikelyDuplicate = Outputs['clients']['duplicates']['items'][number]

const pauseMs = 150
/** Who may already be this person; follows the typing, and never stands in its way. */
export const useDuplicates = (typed: TypedPerson, exceptId?: string): readonly LikelyDuplicate[] => {
  const [asked] = useDebouncedValue(JSON.stringify(duplicatesInput(typed, exceptId)), pauseMs)
  const input = JSON.parse(asked) as Inputs['clients']['duplicates'] | null
  const found = useQuery(
    queries.clients.duplicates.queryOptions({
      input: input ?? {},
      enabled: input !== null,
      placeholderData: keepPreviousData,
      retry: false,
    }),
  )
  return input === null ? [] : (found.data?.items ?? [])
}
