import { useQuery } from '@tanstack/react-query'
import { useMemo } from 'react'
import { queries } from '../../lib/api'
import { useStudioTime } from '../../lib/use-studio'
import type { ClientsSearch } from './clients-search'

const none: never[] = []

/** What the list needs beside its clients: names of trainers and of an import, saved views, days in words. */
export const useClientWords = (look: ClientsSearch) => {
  const { dayText, timeZone } = useStudioTime()
  const found = useQuery(queries.trainers.list.queryOptions({ input: { limit: 100, sort: 'name' } })).data?.items ?? none
  const trainers = useMemo(() => new Map(found.map((trainer) => [trainer.id, trainer])), [found])
  const views = useQuery(queries.clients.views.queryOptions()).data?.items ?? none
  const { importId } = look
  const fileName = useQuery(queries.imports.get.queryOptions({ input: { id: importId ?? '' }, enabled: importId !== undefined })).data
    ?.fileName
  const sinceText = useMemo(() => {
    const day = new Intl.DateTimeFormat('en-GB', { day: 'numeric', month: 'short', year: 'numeric', timeZone })
    return (iso: string) => day.format(new Date(iso))
  }, [timeZone])
  return {
    trainers,
    views,
    sinceText,
    names: { trainerName: (id: string) => trainers.get(id)?.name ?? 'one trainer', dayText, importName: fileName ?? null },
  }
}
