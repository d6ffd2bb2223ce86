import { useQueries } from '@tanstack/react-query'
import { useNavigate } from '@tanstack/react-router'
import { queries } from '../../lib/api'
import { pageInput, pageSize } from './client-list'
import { rememberedList, rememberRow } from './clients-look'

interface ClientsBeside {
  /** Absent at an end of the list, and for a client who was not opened from it. */
  before?: () => void
  after?: () => void
}

/** The clients before and after this one in the list it was opened from, as far as that has been read. */
export const useClientsBeside = (clientId: string): ClientsBeside => {
  const navigate = useNavigate()
  const { look, row } = rememberedList()
  const rows = [row - 1, row, row + 1].filter((one) => one >= 0)
  const pages = [...new Set(rows.map((one) => Math.floor(one / pageSize) + 1))]
  const answers = useQueries({
    queries: pages.map((page) => ({ ...queries.clients.list.queryOptions({ input: pageInput(look, page) }), enabled: false })),
  })
  const idAt = (one: number): string | undefined => answers[pages.indexOf(Math.floor(one / pageSize) + 1)]?.data?.items[one % pageSize]?.id
  if (idAt(row) !== clientId) return {}
  const goTo = (to: number) => {
    const id = to < 0 ? undefined : idAt(to)
    if (id === undefined) return undefined
    return () => {
      rememberRow(to)
      void navigate({ to: '/clients/$clientId', params: { clientId: id }, replace: true })
    }
  }
  const [before, after] = [goTo(row - 1), goTo(row + 1)]
  return { ...(before && { before }), ...(after && { after }) }
}
