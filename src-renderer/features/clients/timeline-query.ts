import { keepPreviousData, useInfiniteQuery } from '@tanstack/react-query'
import { fromIso } from '@shared/domain/time/instant'
import { queries } from '../../lib/api'
import { useStudioNow } from '../../lib/studio-clock'
import type { TimelineEntry, TimelineKind } from './timeline-days'

const pageSize = 50

/** What has been, latest first; of what lies ahead nothing, that stands above. */
export const useTimeline = (clientId: string, kind: TimelineKind | null) => {
  const now = useStudioNow()
  const found = useInfiniteQuery(
    queries.clients.timeline.infiniteOptions({
      input: (cursor: string | undefined) => ({
        id: clientId,
        limit: pageSize,
        ...(kind === null ? {} : { kinds: [kind] }),
        ...(cursor === undefined ? {} : { cursor }),
      }),
      initialPageParam: undefined,
      getNextPageParam: (page) => page.nextCursor ?? undefined,
      placeholderData: keepPreviousData,
    }),
  )
  const isAhead = (entry: TimelineEntry) =>
    entry.kind === 'visit' && (entry.status === 'pending' || entry.status === 'confirmed') && fromIso(entry.startsAt) > now
  const entries = (found.data?.pages.flatMap(({ items }) => items) ?? []).filter((entry) => !isAhead(entry))
  return { found, entries, counts: found.data?.pages[0]?.counts }
}
