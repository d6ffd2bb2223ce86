import { queries } from '../../lib/api'
import { queryClient } from '../../lib/query-client'
import type { CheckedImport, ImportStatus } from './import-records'

/** Between two looks at how far a step is. */
const lookAgainMs = 250

export const isUnderWay = (status: ImportStatus | undefined): boolean => status === 'checking' || status === 'adding'

/** An import and how far it is; asked again and again while a step is under way. */
export const importQuery = (id: string, isStarting: boolean) =>
  queries.imports.get.queryOptions({
    input: { id },
    refetchInterval: ({ state }) => (isStarting || isUnderWay(state.data?.status) ? lookAgainMs : false),
  })

/** What a command answered, shown without asking again. */
export const showImport = (answer: CheckedImport): void => {
  queryClient.setQueryData(queries.imports.get.queryKey({ input: { id: answer.id } }), answer)
}
